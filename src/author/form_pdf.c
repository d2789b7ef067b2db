/*
 * form_pdf.c - the form to print: the document of a school that has answered nothing. See author.h.
 *
 * Templates are given one school's results. Here the school has no name and no rows, so that
 * templates/form.lua sees the audit in the same way as report.lua, and its document is printed in the
 * same way.
 */
#include "author/kinds.h"

#include "evidence/files.h"
#include "font/font.h"
#include "layout/layout.h"
#include "pdf/pdf.h"
#include "plan/plan.h"
#include "report/report.h"
#include "score/findings.h"
#include "score/kinds.h"

enum { PDF_MAX_BYTES = 256 << 20 };

/* The school, with a focus on the sections that are asked. */
static const struct school *school_asked(struct arena *arena, const struct form_options *options)
{
	const struct framework *f = options->framework;
	struct school *school = arena_alloc(arena, sizeof(*school));
	struct cell *ids = arena_array(arena, f->n_sections, sizeof(*ids));

	if (options->school) {
		*school = *options->school;
	} else {
		*school = school_blank((struct loc){ .file = NULL });
		school->phase = PHASE_PRIMARY;
	}
	school->focus_ids = ids;
	school->n_focus = 0;
	for (size_t i = 0; options->asked && i < f->n_sections; i++) {
		if (options->asked[i])
			ids[school->n_focus++].text = f->sections[i].id;
	}
	return school;
}

static const struct document *build(struct arena *arena, const struct form_options *options,
				    struct report_template *template, struct diags *diags)
{
	const struct author_kind *kind = author_kind(options->framework);
	struct school_evidence *evidence = arena_alloc(arena, sizeof(*evidence));
	struct report_input input = { .program_version = WAYMARK_VERSION };
	struct diags unasked;	/* problems about missing answers and a missing calendar, which do not matter here */

	diags_init(&unasked, arena);
	evidence->school = school_asked(arena, options);
	input.sections_asked = options->asked;
	if (kind->add_blank)
		kind->add_blank(arena, options, evidence);
	input.findings = findings_make(arena, options->framework, evidence, NULL, options->date, &unasked);
	input.plan = plan_build(arena, input.findings, &unasked);
	input.item = input.findings->kind->items != NULL;
	diags_init(&unasked, arena);
	input.problems = &unasked;
	/* A blank form reveals nothing, but a filled-in one does. */
	input.profile = options->framework->restricted ? SUPPRESS_RESTRICTED : SUPPRESS_INTERNAL;
	return report_build(arena, template, &input, diags);
}

bool form_pdf(struct arena *arena, const struct form_options *options, struct author_files *files,
	      struct diags *diags)
{
	const char *folders[REPORT_FOLDERS];
	struct buf *bytes = buf_new(arena, PDF_MAX_BYTES);
	struct report_template *template;
	const struct document *document;
	const struct pages *pages;
	struct fonts *fonts;

	report_folders(arena, options->data_folder, options->framework, folders);
	if (!fonts_open(arena, options->fonts_folder, &fonts, diags) ||
	    !report_open(arena, "form", folders, REPORT_FOLDERS, &template, diags))
		return false;
	document = build(arena, options, template, diags);
	font_new_document(fonts);
	pages = document ? layout_document(arena, fonts, document, diags) : NULL;
	if (!pages || !pdf_write(arena, fonts, pdf_press_new(arena), pages, options->date, bytes, diags))
		return false;
	author_add_made(arena, files, FILES_FORM_PRINT, bytes);
	return true;
}
