/*
 * cell.c - reads a cell's text and reports what is wrong with it. Part of table.h.
 *
 * Every cell comes through here, so plain ASCII, which nearly all cells are, passes without a copy. The
 * order: trim the ends, remove guards, remove control characters, normal form, non-values, length,
 * pupil numbers.
 */
#include "evidence/table.h"

#include <string.h>

#include "base/text.h"
#include "evidence/identity.h"
#include "evidence/mapped.h"

/* Letters for a message, with control characters and unusual spaces as escapes. */
static const char *shown_letters(struct table *t, const char *letters)
{
	size_t size;
	uint32_t c = text_decode(letters, &size);

	if (!letters[size] && (c <= 0xA0 || text_blank(letters)))
		return arena_printf(t->row_scratch, "U+%04X", (unsigned)c);
	return reading_shown(t->reading, letters);
}

/* The size in bytes of a control character at text, line ends excepted, and its value; 0: there is none. */
static size_t control_at(const char *text, unsigned *value)
{
	unsigned char c = (unsigned char)text[0], next = c ? (unsigned char)text[1] : 0;

	*value = c == 0xC2 ? next : c;
	if (c == 0xC2 && next >= 0x80 && next < 0xA0)
		return 2;
	return (c < 0x20 && c != '\n' && c) || c == 0x7F;
}

/* Whether text may contain a control character other than a line end. */
static bool may_hold_control(const char *text)
{
	for (const unsigned char *c = (const unsigned char *)text; *c; c++) {
		if ((*c < 0x20 && *c != '\n') || *c == 0x7F || *c == 0xC2)
			return true;
	}
	return false;
}

/* Report, once per kind, letters that the program which wrote the table spoiled or lost; they are left as they are.
 * letters: what is there instead of meant; NULL: nothing is. */
static void tell_spoiled(struct table *t, const struct cell *cell, const char *letters, const char *meant)
{
	static const char hint[] = "save the table as CSV UTF-8 from where it was made, or type the cell again";
	struct diag *diag;

	if (letters) {
		diag = table_bad_cell(t, DIAG_CSV068, cell, "was encoded twice");
		diag->hint = hint;
		if (!t->spec->pupils)
			reading_hint(t->reading, diag, "'%s' stands for '%s': %s", shown_letters(t, letters),
				     shown_letters(t, meant), hint);
	}
	if (strstr(cell->text, "\uFFFD"))
		table_bad_cell(t, DIAG_CSV069, cell, "has U+FFFD instead of a letter that was lost")->hint =
			"type the letter again: it was lost before the table was saved";
}

/* text without control characters, since they do harm in a PDF or a terminal. Those from U+0080 on are what remains
 * of letters in a text that was encoded twice, and are reported as such. */
static const char *drop_controls(struct table *t, const char *text, bool encoded_twice, struct loc at)
{
	char *clean = NULL, *to = NULL;
	const char *name;
	unsigned value, first = 0;	/* the first one to report */
	struct diag *diag;

	for (const char *from = text; *from; from++) {
		size_t size = control_at(from, &value);

		if (size && !clean) {
			clean = arena_strdup(t->row_scratch, text);
			to = clean + (from - text);
		}
		if (size && !first && !(encoded_twice && value >= 0x80))
			first = value;
		if (size)
			from += size - 1;
		else if (clean)
			*to++ = *from;
	}
	if (!clean)
		return text;
	*to = '\0';
	clean = (char *)text_trim(t->row_scratch, clean);
	if (!first)
		return clean;
	name = arena_printf(t->row_scratch, "U+%04X", first);
	diag = table_bad_cell(t, DIAG_CSV030, &(struct cell){ clean, at }, "contains the control character %s", name);
	diag->value = arena_strdup(t->reading->diags->arena, name);
	diag->hint = "delete it";
	return clean;
}

/* Clean a text that is not plain. */
static const char *clean_text(struct table *t, const char *text, enum cell_kind kind, struct loc at)
{
	char meant[CLEAN_MEANT_BYTES];
	const char *letters;

	text = text_trim(t->row_scratch, clean_guards(t->row_scratch, text, kind));
	letters = clean_encoded_twice(t->row_scratch, text, meant);
	text = clean_spaces(t->row_scratch, text);
	if (may_hold_control(text))
		text = drop_controls(t, text, letters != NULL, at);
	text = text_nfc(t->row_scratch, text);
	tell_spoiled(t, &(struct cell){ text, at }, letters, meant);
	return text;
}

/* Treat the cell as empty; an error if the row needs its value. */
static const char *lose(struct table *t, struct table_field *field, const struct cell *cell, enum cell_failure failure)
{
	bool must = field->column && column_must_hold(field->column), not_stored = failure == CELL_NOT_STORED;

	field->lost = t->any_lost = true;
	table_bad_cell(t, not_stored ? DIAG_CSV110 : must ? DIAG_CSV066 : DIAG_CSV067, cell, "is %s%s",
		       clean_failure_is(failure), must || not_stored ? "" : ", and counts as empty")
		->hint = clean_failure_hint(failure);
	return "";
}

/* A cell's text in which stray bytes become the letters they most likely are. If a school's id then matches no
 * school, nothing more is reported about the row. */
static const char *without_strays(struct table *t, const struct raw_cell *raw, struct table_field *field, struct loc at)
{
	size_t n_errors = t->reading->diags->n_errors;
	const char *text = table_stray_text(t, raw->text, &at);

	if (t->reading->diags->n_errors == n_errors || !field || field->column != &t->spec->columns[0] ||
	    t->spec->defines_schools || reading_school(t->reading, text_trim(t->row_scratch, text)))
		return text;
	field->lost = t->any_lost = true;
	return "";
}

/* True for nearly every cell: nothing below would change it or report anything but its length. */
static bool is_sound(const struct raw_cell *raw)
{
	return raw->plain && !clean_begins_oddly(raw->text) && !identity_may_hold_number(raw->text, raw->length);
}

/* field: NULL if the reader of this kind of cell reports what is not a value. */
static struct cell read_cell(struct table *t, size_t i, struct table_field *field, enum cell_kind kind)
{
	const struct raw_cell *raw = &t->row.cells[i];
	struct cell cell = { .text = "", .at = { t->file, raw->line, (int)i + 1 } };
	enum cell_failure failure = CELL_SOUND;

	if (raw->length)
		cell.text = text_trim(t->row_scratch, without_strays(t, raw, field, cell.at));
	if (!clean_is_plain(cell.text)) {
		cell.text = clean_text(t, cell.text, kind, cell.at);
		failure = clean_failure(cell.text);
	}
	if (failure && field && (!clean_told_by_reader(kind) || failure == CELL_NOT_STORED) &&
	    !(field->rule && mapped_expects(t, field, cell.text)))
		cell.text = lose(t, field, &cell, failure);
	if (identity_may_hold_number(raw->text, raw->length))
		cell.text = table_guard_text(t, cell.text, cell.at);
	return cell;
}

struct cell table_bare_cell(struct table *t, size_t i, enum cell_kind kind)
{
	return read_cell(t, i, NULL, kind);
}

const char *table_raw_text(struct table *t, size_t i, enum cell_kind kind)
{
	const struct raw_cell *raw = &t->row.cells[i];
	const char *text;

	if (is_sound(raw))
		return raw->text;
	text = text_trim(t->row_scratch, table_stray_text(t, raw->text, NULL));
	if (!clean_is_plain(text)) {
		text = text_trim(t->row_scratch, clean_guards(t->row_scratch, text, kind));
		text = text_nfc(t->row_scratch, clean_spaces(t->row_scratch, text));
	}
	return identity_without_numbers(t->row_scratch, text);
}

static enum cell_kind field_kind(const struct table *t, const struct table_field *field)
{
	if (field->column)
		return field->column->kind;
	return t->spec->keeps_extras ? CELL_EXTRA : CELL_ANSWER;
}

/* A text longer than a person could mean is a mistake; it is dropped as a whole. */
static void check_length(struct table *t, struct table_field *field, enum cell_kind kind, struct cell *cell)
{
	struct diag *diag;

	if (!clean_too_long(kind, cell->text, strlen(cell->text)))
		return;
	field->lost = t->any_lost = true;
	diag = table_bad_cell(t, DIAG_CSV070, cell, "is longer than the %zu characters that its column allows",
			      clean_length_max(kind));
	diag->hint = "shorten it; a quote that is never closed may have joined it to what follows";
	cell->text = "";
}

struct cell table_cell(struct table *t, size_t i)
{
	struct table_field *field = &t->fields[i];
	struct cell cell = { .text = "", .at = { t->file, t->row.line, 1 } };
	enum cell_kind kind = field_kind(t, field);
	const char **texts;

	if (!field->rule) {
		const struct raw_cell *raw = &t->row.cells[i];

		if (is_sound(raw) && raw->length <= clean_length_max(kind))
			return (struct cell){ raw->text, { t->file, raw->line, (int)i + 1 } };
		cell = read_cell(t, i, field, kind);
		check_length(t, field, kind, &cell);
		return cell;
	}
	texts = arena_array(t->row_scratch, field->n_cells, sizeof(*texts));
	for (size_t c = field->n_cells; c-- > 0;) {
		cell = read_cell(t, (size_t)field->cells[c], field, kind);
		texts[c] = cell.text;
	}
	cell.text = mapped_text(t, field, texts, &cell);
	check_length(t, field, kind, &cell);
	return cell;
}

/* The id, or NULL if a formula failed or no person could mean it; that is reported when the cell is read. */
static const char *usable_id(const char *text)
{
	return clean_failure(text) || clean_too_long(CELL_ID, text, strlen(text)) ? "" : text;
}

const char *table_field_text(struct table *t, size_t i)
{
	const struct table_field *field = &t->fields[i];
	enum cell_kind kind = field_kind(t, field);
	const char **texts;

	if (!field->rule)
		return i < t->row.n_cells ? table_raw_text(t, i, kind) : NULL;
	texts = arena_array(t->row_scratch, field->n_cells, sizeof(*texts));
	for (size_t c = 0; c < field->n_cells; c++)
		texts[c] = table_raw_text(t, (size_t)field->cells[c], kind);
	return mapped_text(t, field, texts, NULL);
}

/* Whether the row has all cells that the mapping makes this field of. */
static bool has_cells_of(const struct table *t, const struct table_field *field)
{
	for (size_t c = 0; field->rule && c < field->n_cells; c++) {
		if ((size_t)field->cells[c] >= t->row.n_cells)
			return false;
	}
	return true;
}

/* The text of the id's cell; NULL if nothing certain can be said. */
const char *table_row_id(struct table *t)
{
	const int i = t->field_of[0];
	const char *owner = table_owner(t);
	const char *text;

	if (i < 0 || !has_cells_of(t, &t->fields[i]))
		return owner;
	text = table_field_text(t, (size_t)i);
	if (text && !*text && owner)
		return owner;
	return text ? usable_id(text) : NULL;
}
