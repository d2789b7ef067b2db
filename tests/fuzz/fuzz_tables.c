/*
 * fuzz_tables.c - a folder of tables, whatever is in them, scored by one of the audits of the tests.
 *
 * What must hold: no row goes without a word, whether it is kept or not; the same folder says the same twice; and the same
 * text in another encoding or with other line ends gives the same rows.
 */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/text.h"
#include "framework/framework.h"
#include "fuzz.h"
#include "plan/plan.h"
#include "score/findings.h"
#include "score/items.h"
#include "score/kinds.h"
#include "score/score.h"

enum { FILES_MAX = 8, FORM_BYTES_MAX = 1 << 22 };

static const char *const audit_names[] = {
	"small", "small_statements", "small_interview", "weighted", "small_case", "small_indicators", "small_plan",
	"small_workshop", "small_matrix", "small_survey",
};

enum { N_AUDITS = sizeof(audit_names) / sizeof(audit_names[0]) };

static struct framework audits[N_AUDITS];

static void load_audits(void)
{
	static struct arena arena;
	struct diags diags;

	if (audits[0].id)
		return;
	arena_init(&arena);
	diags_init(&diags, &arena);
	for (size_t i = 0; i < N_AUDITS; i++)
		if (!framework_load(&arena, arena_printf(&arena, "tests/audits/%s.lua", audit_names[i]),
				    &audits[i], &diags))
			fuzz_fail("no audit %s", audit_names[i]);
}

/* A file "audit" names it; without one it is the first. */
static const struct framework *audit_of(const struct evidence_text *files, size_t n)
{
	const struct evidence_text *file = fuzz_file(files, n, "audit");

	for (size_t i = 0; file && i < N_AUDITS; i++) {
		size_t length = strlen(audit_names[i]);

		if (file->length >= length && memcmp(file->bytes, audit_names[i], length) == 0 &&
		    (file->length == length || file->bytes[length] == '\n'))
			return &audits[i];
	}
	return &audits[0];
}

/* ---- once through ---- */

struct outcome {
	struct arena arena;
	struct evidence evidence;
	struct diags diags;
	bool ok;
	char *told, *rows;
};

static void score(struct outcome *o, const struct framework *audit, size_t index)
{
	const struct school_evidence *school = evidence_of(&o->arena, &o->evidence, index);
	const struct date today = { 2026, 11, 6 };
	const struct findings *findings = findings_make(&o->arena, audit, school, NULL, today, &o->diags);
	const struct school_result *result = audit->kind <= FRAMEWORK_KIND_INTERVIEW ? findings_judged(findings) : NULL;

	plan_build(&o->arena, findings, &o->diags);
	for (size_t i = 0; result && i < audit->n_sections; i++) {
		const struct section_result *s = &result->sections[i];

		if (s->level < 0 || s->level > (int)audit->n_levels)
			fuzz_fail("section %s has level %d of %zu", s->section->id, s->level, audit->n_levels);
		if (s->tally.met + s->tally.partly + s->tally.not_yet + s->tally.unanswered > s->tally.applicable)
			fuzz_fail("section %s has more answers than apply", s->section->id);
	}
}

static void read_and_score(struct outcome *o, const struct evidence_text *files, size_t n)
{
	const struct framework *audit = audit_of(files, n);
	const char *folder = fuzz_folder();
	struct items items;
	const struct evidence_options options = {
		.pupils = audit->kind == FRAMEWORK_KIND_CASE, .report_date = { 2026, 11, 6 },
		.find_item = score_kind(audit->kind)->takes_answers ? items_of_column : NULL,
		.has_metric = items_has_metric, .entries = framework_entry_names(audit), .context = &items,
	};

	*o = (struct outcome){ .ok = false };
	arena_init(&o->arena);
	diags_init(&o->diags, &o->arena);
	items = (struct items){ .arena = &o->arena, .framework = audit };
	for (size_t i = 0; i < n; i++)
		if (strcmp(files[i].name, "audit") != 0)
			fuzz_write(&o->arena, &files[i]);
	o->ok = evidence_read(&o->arena, &folder, 1, &options, &o->evidence, &o->diags);
	o->rows = fuzz_print_rows(&o->arena, &o->evidence);
	for (size_t i = 0; o->ok && i < o->evidence.n_schools; i++)
		score(o, audit, i);
	if (!o->ok && !o->diags.n_errors)
		fuzz_fail("nothing can be done, and no error says why");
	diags_sort(&o->diags);
	fuzz_check_diags(&o->diags);
	o->told = fuzz_print_diags(&o->diags);
	fuzz_empty_folder();
}

static void close_outcome(struct outcome *o)
{
	free(o->told);
	free(o->rows);
	arena_clear(&o->arena);
}

/* ---- no row without a word ---- */

static bool told_of(const struct diags *diags, const char *file)
{
	for (size_t i = 0; i < diags->n; i++)
		if (diags->items[i].at.file && strcmp(diags->items[i].at.file, file) == 0)
			return true;
	return false;
}

/* Of a file of plain ASCII without quotes a row is a line, so that they can be counted; else -1. */
static long lines_of(const struct evidence_text *file)
{
	long n = 0;
	bool filled = false;

	for (size_t i = 0; i < file->length; i++) {
		unsigned char c = (unsigned char)file->bytes[i];

		if (c == '"' || c >= 0x7F || (c < ' ' && c != '\n' && c != '\t'))
			return -1;
		if (c == '\n') {
			n += filled;
			filled = false;
		} else if (!strchr(" ,;\t|", c)) {
			filled = true;
		}
	}
	return n + filled;
}

static void check_rows(const struct outcome *o, const struct evidence_text *files, size_t n)
{
	for (size_t i = 0; i < o->evidence.n_files; i++) {
		const struct input_file *input = &o->evidence.files[i];
		const struct evidence_text *file = fuzz_file(files, n, input->name);
		long lines = file ? lines_of(file) : -1;

		if (lines > 0 && (long)input->n_rows < lines - 1 && !told_of(&o->diags, input->name))
			fuzz_fail("%s: %ld lines, %zu rows, and not a word\n%.*s", input->name, lines,
				  input->n_rows, (int)file->length, file->bytes);
	}
}

/* ---- other forms of the same text ---- */

static void add_unit(struct buf *out, unsigned unit)
{
	buf_putc(out, (char)(unit & 0xFF));
	buf_putc(out, (char)(unit >> 8));
}

static struct evidence_text as_utf16(struct arena *arena, const struct evidence_text *file)
{
	struct buf *out = buf_new(arena, FORM_BYTES_MAX);
	const char *text = arena_strndup(arena, file->bytes, file->length);
	size_t size;
	uint32_t c;

	add_unit(out, 0xFEFF);
	for (; (c = text_decode(text, &size)); text += size) {
		if (c > 0xFFFF) {
			add_unit(out, 0xD800 + ((c - 0x10000) >> 10));
			add_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
		} else {
			add_unit(out, c);
		}
	}
	return (struct evidence_text){ file->name, out->bytes, out->length };
}

static struct evidence_text as_crlf(struct arena *arena, const struct evidence_text *file)
{
	struct buf *out = buf_new(arena, FORM_BYTES_MAX);

	for (size_t i = 0; i < file->length; i++) {
		if (file->bytes[i] == '\n')
			buf_putc(out, '\r');
		buf_putc(out, file->bytes[i]);
	}
	return (struct evidence_text){ file->name, out->length ? out->bytes : "", out->length };
}

static struct evidence_text with_mark(struct arena *arena, const struct evidence_text *file)
{
	struct buf *out = buf_new(arena, FORM_BYTES_MAX);

	buf_puts(out, "\xEF\xBB\xBF");
	buf_add(out, file->bytes, file->length);
	return (struct evidence_text){ file->name, out->bytes, out->length };
}

/* Nothing in it says in which form it is: UTF-8 with a letter beyond ASCII or none at all, LF, no marks. */
static bool is_plain(const struct evidence_text *file)
{
	if (text_valid_utf8(file->bytes, file->length) != file->length)
		return false;
	for (size_t i = 0; i < file->length; i++) {
		unsigned char c = (unsigned char)file->bytes[i];

		if (c == '\0' || c == '\r' || c == '"' || (c == 0xEF && file->length - i > 2))
			return false;
	}
	return file->length > 0;
}

static void check_form(const struct outcome *o, const struct evidence_text *files, size_t n, const char *what,
		       struct evidence_text form(struct arena *arena, const struct evidence_text *file))
{
	struct evidence_text others[FILES_MAX];
	struct outcome other;
	struct arena arena;

	arena_init(&arena);
	for (size_t i = 0; i < n; i++)
		others[i] = strcmp(files[i].name, "audit") == 0 ? files[i] : form(&arena, &files[i]);
	read_and_score(&other, others, n);
	fuzz_same(what, o->rows, other.rows);
	close_outcome(&other);
	arena_clear(&arena);
}

static void check_forms(const struct outcome *o, const struct evidence_text *files, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!is_plain(&files[i]))
			return;
	check_form(o, files, n, "with CRLF", as_crlf);
	check_form(o, files, n, "in UTF-16", as_utf16);
	check_form(o, files, n, "with a byte order mark", with_mark);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct evidence_text files[FILES_MAX];
	struct outcome one, other;
	struct arena arena;
	size_t n;

	load_audits();
	arena_init(&arena);
	n = fuzz_files(&arena, data, size, "responses.csv", files, FILES_MAX);
	read_and_score(&one, files, n);
	read_and_score(&other, files, n);
	fuzz_same("rows, twice", one.rows, other.rows);
	fuzz_same("problems, twice", one.told, other.told);
	check_rows(&one, files, n);
	check_forms(&one, files, n);
	close_outcome(&one);
	close_outcome(&other);
	arena_clear(&arena);
	return 0;
}
