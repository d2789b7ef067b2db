/*
 * fuzz_templates.c - a file that may be a template, tried on a school of the small audit, up to its PDF.
 *
 * What must hold: it ends in a document or in an error; nothing of one school stays for the next, so that the same school
 * gives the same bytes twice; every page's marks belong to the structure.
 */
#include <libgen.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "framework/framework.h"
#include "fuzz.h"
#include "html/html.h"
#include "layout/layout.h"
#include "pdf/pdf.h"
#include "report/report.h"

enum { PDF_BYTES_MAX = 1 << 26 };

static struct {
	struct arena arena;
	struct framework audit;
	struct evidence evidence;
	struct fonts *fonts;
	const struct findings *findings;
	const struct plan *plan;
} room;

/* The fonts stand beside the folder of this program. */
static const char *fonts_folder(void)
{
	char path[PATH_MAX] = "";

	if (readlink("/proc/self/exe", path, sizeof(path) - 1) < 0)
		fuzz_fail("this program cannot be found");
	return file_join(&room.arena, dirname(dirname(path)), "fonts");
}

#define SCHOOLS "school_id,name,phase\nS1,Alder Road,primary\n"
#define RESPONSES "school_id,item,rating\nS1,voice.reach,2\nS1,lead.named,1\nS1,lead.policy.emerging,Partly\n"

static void open_room(void)
{
	static const struct evidence_text texts[] = {
		{ "schools.csv", SCHOOLS, sizeof(SCHOOLS) - 1 },
		{ "responses.csv", RESPONSES, sizeof(RESPONSES) - 1 },
	};
	const struct evidence_options options = { .texts = texts, .n_texts = 2 };
	struct diags diags;

	if (room.fonts)
		return;
	arena_init(&room.arena);
	diags_init(&diags, &room.arena);
	if (!framework_load(&room.arena, "tests/audits/small.lua", &room.audit, &diags) ||
	    !evidence_read(&room.arena, NULL, 0, &options, &room.evidence, &diags) ||
	    !fonts_open(&room.arena, fonts_folder(), &room.fonts, &diags))
		fuzz_fail("no audit, evidence or fonts: %s", diags.n ? diags.items[0].message : "");
	room.findings = findings_make(&room.arena, &room.audit, evidence_of(&room.arena, &room.evidence, 0),
				      NULL, (struct date){ 2026, 11, 6 }, &diags);
	room.plan = plan_build(&room.arena, room.findings, &diags);
}

/* What the template comes to, as a web page and text and as a PDF, appended. */
static void build(struct arena *arena, struct report_template *template, struct buf *text, struct buf *pdf,
		  struct diags *diags)
{
	struct diags none;
	const struct report_input input = {
		.findings = room.findings, .plan = room.plan, .problems = &none, .program_version = "0",
		.profile = SUPPRESS_INTERNAL,
	};
	const struct document *document;
	const struct pages *pages;
	size_t errors = diags->n_errors;

	diags_init(&none, arena);
	document = report_build(arena, template, &input, diags);
	font_new_document(room.fonts);
	pages = document ? layout_document(arena, room.fonts, document, diags) : NULL;
	if (!pages) {
		if (diags->n_errors == errors)
			fuzz_fail("no pages, and no error says why");
		return;
	}
	html_write(arena, document, text);
	if (text->bytes && strstr(text->bytes, "<script"))
		fuzz_fail("a text got out of its place in a page");
	trace_write(pages, text);
	pdf_write(arena, room.fonts, pdf_press_new(arena), pages, (struct date){ 2026, 11, 6 }, pdf, diags);
}

struct outcome {
	struct arena arena;
	struct buf text, pdf;
	char *told;
};

static void run(struct outcome *o, struct report_template *template)
{
	struct diags diags;

	arena_init(&o->arena);
	diags_init(&diags, &o->arena);
	buf_init(&o->text, PDF_BYTES_MAX);
	buf_init(&o->pdf, PDF_BYTES_MAX);
	build(&o->arena, template, &o->text, &o->pdf, &diags);
	fuzz_check_diags(&diags);
	o->told = fuzz_print_diags(&diags);
}

static void close_outcome(struct outcome *o)
{
	free(o->told);
	buf_clear(&o->text);
	buf_clear(&o->pdf);
	arena_clear(&o->arena);
}

static void run_twice(struct report_template *template)
{
	struct outcome one, other;

	run(&one, template);
	run(&other, template);
	fuzz_same("a template's problems, twice", one.told, other.told);
	fuzz_same("a template's pages, twice", one.text.bytes ? one.text.bytes : "",
		  other.text.bytes ? other.text.bytes : "");
	if (one.pdf.length != other.pdf.length ||
	    (one.pdf.length && memcmp(one.pdf.bytes, other.pdf.bytes, one.pdf.length) != 0))
		fuzz_fail("a template's PDF is not the same twice");
	close_outcome(&one);
	close_outcome(&other);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct evidence_text file = { "t.lua", (const char *)data, size };
	const char *folders[] = { fuzz_folder(), "templates" };
	struct report_template *template;
	struct arena arena;
	struct diags diags;

	open_room();
	arena_init(&arena);
	diags_init(&diags, &arena);
	fuzz_write(&arena, &file);
	if (report_open(&arena, "t", folders, 2, &template, &diags))
		run_twice(template);
	else if (!diags.n_errors)
		fuzz_fail("a template is refused without an error");
	fuzz_check_diags(&diags);
	arena_clear(&arena);
	return 0;
}
