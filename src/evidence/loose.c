/*
 * loose.c - see loose.h.
 *
 * The text of such a row does not matter, only its position: from it to the end, or to a repeated
 * header, there are only rows of this kind. A run of such rows is examined once, however long it is.
 */
#include "evidence/loose.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "evidence/identity.h"

enum {
	CELLS_MAX = 2,			/* first cells in which its text may be; always fewer than there are headers */
	LINE_BYTES_MAX = 64 * 1024	/* how much of a row that could not be parsed is examined */
};

/* The first letter, digit or sign, if it is ASCII, without case; 0 if the text may need folding. */
static int first_sign(const char *text)
{
	unsigned char c = (unsigned char)*text;

	return c > ' ' && c < 0x7F ? tolower(c) : 0;
}

static bool may_be_same(const char *a, const char *b)
{
	int first = first_sign(a), other = first_sign(b);

	return !first || !other || first == other || ispunct(first) || ispunct(other);
}

static bool repeats_header(const struct table *t, const struct raw_row *row)
{
	size_t n_named = 0;

	if (row->n_cells < t->n_headers)
		return false;
	for (size_t i = 0; i < row->n_cells; i++) {
		const char *header = i < t->n_headers ? t->headers[i] : "";
		const char *text = row->cells[i].text;

		if (!may_be_same(text, header) || !text_same_folded(text, header))
			return false;
		n_named += *header != '\0';
	}
	return n_named > 0;
}

/* A number as spreadsheets show it: "1,234", "56 %". */
static bool is_number(const char *text)
{
	return !text[strspn(text, "0123456789.,%+- ")];
}

/* Whether text is a word that introduces the figures of a total. */
static bool is_total(const char *text)
{
	static const char *const words[] = {
		"total", "totals", "grand total", "subtotal", "sum", "average", "mean", "median", "count", "all",
		"all schools", "overall", "number of schools",
	};
	size_t length = strcspn(text, ":");

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (strlen(words[i]) == length && strncasecmp(words[i], text, length) == 0)
			return true;
	}
	return strncasecmp(text, "total ", strlen("total ")) == 0;
}

/* Two texts have the same shape if they have the same sequence of letters, digits and other signs, each run counted
 * as one: "W101" and "W102". */
static bool same_shape(const char *a, const char *b)
{
	while (*a && *b) {
		bool letter = isalpha((unsigned char)*a), digit = isdigit((unsigned char)*a);

		if (letter ? !isalpha((unsigned char)*b) : digit ? !isdigit((unsigned char)*b) : *a != *b)
			return false;
		while (letter ? isalpha((unsigned char)*a) : digit && isdigit((unsigned char)*a))
			a++;
		while (letter ? isalpha((unsigned char)*b) : digit && isdigit((unsigned char)*b))
			b++;
		a += !letter && !digit;
		b += !letter && !digit;
	}
	return !*a && !*b;
}

/* Whether text is the id of a school, or of whatever else the table's rows are about. */
static bool is_owner(const struct table *t, const char *text)
{
	const struct reading *r = t->reading;

	return t->spec->of_no_school || reading_school(r, text) || strcmp(text, "*") == 0 ||
	       (t->spec->shared && map_get(&r->las, text_fold(t->row_scratch, text)));
}

/* In the table that defines the schools: whether text looks like the ids above it. */
static bool may_be_new(const struct table *t, const char *text)
{
	const struct reading *r = t->reading;

	return t->spec->defines_schools && r->n_known && text[strcspn(text, "0123456789")] &&
	       same_shape(text, r->known[r->n_known - 1].id);
}

/* What the cells of a row contain. */
struct look {
	size_t n_texts;			/* texts in the first cells ... */
	bool of_owner, of_new, sums_up;
	bool others, other_numbers;	/* the other cells contain something; only numbers */
};

static void look_at(struct table *t, struct look *look, size_t i, const char *text)
{
	size_t most = t->n_headers > CELLS_MAX ? CELLS_MAX : t->n_headers ? t->n_headers - 1 : 0;

	text = text_trim(t->row_scratch, text);
	if (!*text)
		return;
	if (i >= most) {
		look->other_numbers = is_number(text) && (!look->others || look->other_numbers);
		look->others = true;
		return;
	}
	look->n_texts++;
	look->of_owner |= is_owner(t, text);
	look->of_new |= may_be_new(t, text);
	look->sums_up |= is_total(text);
}

static void look_at_line(struct table *t, struct look *look, const struct raw_row *row)
{
	size_t left = row->source_length < LINE_BYTES_MAX ? row->source_length : LINE_BYTES_MAX;
	char *line = arena_strndup(t->row_scratch, row->source, left);

	line[strcspn(line, "\r\n")] = '\0';
	for (size_t i = 0; line; i++) {
		char *cut = strchr(line, t->delimiter);

		if (cut)
			*cut++ = '\0';
		look_at(t, look, i, line[0] == '"' ? line + 1 : line);
		line = cut;
	}
}

bool loose_row(struct table *t, const struct raw_row *row, enum row_outcome outcome)
{
	struct look look = { 0 };

	if (outcome == ROW_OUTCOME_ROW) {
		for (size_t i = 0; i < row->n_cells && (!look.others || look.sums_up); i++)
			look_at(t, &look, i, row->cells[i].text);
	} else if (row->fault_line == row->line) {
		look_at_line(t, &look, row);
	}
	/* An id and a name: probably a school without its phase, which a mapping may supply. */
	if (look.n_texts > 1 && (look.of_new || (t->spec->defines_schools && t->map)))
		return false;
	return look.n_texts && !look.of_owner && (!look.others || (look.sums_up && look.other_numbers));
}

/* Examine the run of such rows that starts with the current one. */
static void look_through(struct table *t)
{
	size_t from = row_reader_passed(t->rows);
	struct arena scratch;
	struct row_reader *ahead;
	enum row_outcome outcome;
	struct raw_row row;

	arena_init(&scratch);
	ahead = row_reader_new(&scratch, &t->source, from, t->delimiter);
	t->loose_rows = 1;
	t->loose_until = from;
	t->loose_at_end = true;
	while ((outcome = row_reader_next(ahead, &row)) != ROW_OUTCOME_END) {
		if (outcome == ROW_OUTCOME_ROW && table_row_blank(&row))
			continue;
		if (!loose_row(t, &row, outcome)) {
			t->loose_at_end = outcome == ROW_OUTCOME_ROW && repeats_header(t, &row);
			break;
		}
		t->loose_rows++;
		t->loose_until = row_reader_passed(ahead);
	}
	arena_clear(&scratch);
}

static const char *first_text(const struct raw_row *row)
{
	for (size_t i = 0; i < row->n_cells; i++) {
		if (!text_blank(row->cells[i].text))
			return row->cells[i].text;
	}
	return "";
}

static void note_run(struct table *t)
{
	struct loc at = { t->file, t->row.line, 1 };
	const char *text = table_stray_text(t, first_text(&t->row), NULL), *from = "";
	struct diag *diag;

	text = reading_shown(t->reading, identity_without_numbers(t->row_scratch, text));
	if (*text && !t->spec->pupils)
		from = arena_printf(t->reading->scratch, t->loose_rows == 1 ? " '%s'" : " from '%s' on", text);
	if (t->loose_rows == 1)
		diag = table_problem(t, DIAG_CSV080, at, text, "the row%s is not data and is not used", from);
	else
		diag = table_problem(t, DIAG_CSV080, at, text, "the %zu rows%s are not data and are not used",
				     t->loose_rows, from);
	diag->hint = t->spec->defines_schools ? "a school has an id, a name and a phase"
		: "if it is a school's, write the school's id as schools.csv has it";
}

bool loose_passed_over(struct table *t, enum row_outcome outcome)
{
	struct loc at = { t->file, t->row.line, 1 };

	if (outcome == ROW_OUTCOME_ROW && repeats_header(t, &t->row)) {
		table_problem(t, DIAG_CSV080, at, NULL, "the row repeats the header and is not used")
			->hint = "two files may have been joined: check that both belong here";
		return true;
	}
	if (row_reader_passed(t->rows) <= t->loose_until)
		return t->loose_at_end;
	if ((t->school_id && !t->spec->defines_schools) || !loose_row(t, &t->row, outcome))
		return false;
	look_through(t);
	if (t->loose_at_end)
		note_run(t);
	return t->loose_at_end;
}

bool loose_other_header(struct table *t)
{
	const char *key = t->spec->columns[0].name;
	size_t i = 0;

	while (i < t->row.n_cells && (!may_be_same(t->row.cells[i].text, key) ||
				      !text_same_folded(t->row.cells[i].text, key)))
		i++;
	if (t->map || i == t->row.n_cells)
		return false;
	table_spoilt(t);
	table_problem(t, DIAG_CSV081, (struct loc){ t->file, t->row.line, (int)i + 1 }, NULL,
		      "the header here differs from the one in line %d, so the rest of the file is not read",
		      t->header_line)
		->hint = "two files were joined: put each in a file of its own, such as responses-2.csv";
	return true;
}
