/*
 * form_pdf.c - the printable form: the document of a school that has answered nothing. See author.h.
 *
 * Templates are given one school's results; here it is one without a name and without rows, so that
 * templates/form.lua sees the audit as report.lua does, and goes the same way to the page.
 */
#include "author/author.h"

#include "base/file.h"
#include "font/font.h"
#include "layout/layout.h"
#include "pdf/pdf.h"
#include "plan/plan.h"
#include "report/report.h"
#include "score/score.h"

enum { PDF_MAX_BYTES = 256 << 20 };

static const struct document *build(struct arena *arena, const struct form_options *options,
				    struct report_template *template, struct diags *diags)
{
	static const struct cell none = { .text = "" };
	static const struct evidence no_evidence;
	struct school school = { none, none, none, none, none, none, none, .name_lang = none,
				 .phase_cell = none };
	struct school_evidence *evidence = arena_alloc(arena, sizeof(*evidence));
	struct school *kept = arena_alloc(arena, sizeof(*kept));
	struct report_input input = { .evidence = &no_evidence, .program_version = WAYMARK_VERSION };
	struct diags unasked;	/* that it has no answers and no calendar */

	diags_init(&unasked, arena);
	*kept = school;
	evidence->school = kept;
	input.result = score_school(arena, options->framework, evidence, options->date, &unasked);
	input.plan = plan_build(arena, input.result, &unasked);
	diags_init(&unasked, arena);
	input.problems = &unasked;
	return report_build(arena, template, &input, diags);
}

bool form_pdf(struct arena *arena, const struct form_options *options, struct author_files *files,
	      struct diags *diags)
{
	const char *folders[2] = {
		options->framework->folder, file_join(arena, options->data_folder, "templates")
	};
	struct buf *bytes = buf_new(arena, PDF_MAX_BYTES);
	struct report_template *template;
	const struct document *document;
	const struct pages *pages;
	struct fonts *fonts;

	if (!fonts_open(arena, options->fonts_folder, &fonts, diags) ||
	    !report_open(arena, "form", folders, 2, &template, diags))
		return false;
	document = build(arena, options, template, diags);
	font_new_document(fonts);
	pages = document ? layout_document(arena, fonts, document, diags) : NULL;
	if (!pages || !pdf_write(arena, fonts, pages, options->date, bytes, diags))
		return false;
	author_add(arena, files, "form.pdf", bytes);
	return true;
}
