/*
 * stray.c - bytes that are not UTF-8, in cells that are read. Part of table.h.
 *
 * A spreadsheet program that takes a file for Windows-1252 writes what was typed in that encoding and
 * leaves the UTF-8 of other cells as it was. So if no cell that is read contains UTF-8, the file is
 * Windows-1252. Otherwise a stray byte is an error of its own cell only.
 */
#include "evidence/table.h"

#include <string.h>

#include "base/text.h"

/* Which headers' cells are read. */
static bool *headers_read(struct table *t)
{
	bool *is_read = arena_array(t->scratch, t->n_headers, sizeof(*is_read));

	for (size_t i = 0; i < t->n_headers; i++) {
		if (t->map)
			is_read[i] = t->header_used[i];
		else
			is_read[i] = (t->wide || t->spec->keeps_extras) && !t->fields[i].known &&
				     t->fields[i].name[0];
	}
	for (size_t c = 0; !t->map && c < t->spec->n_columns; c++) {
		if (t->field_of[c] >= 0)
			is_read[t->field_of[c]] = true;
	}
	return is_read;
}

/* Whether text contains a character beyond ASCII that is not a mark. */
static bool holds_utf8(const char *text)
{
	size_t size;

	for (; *text; text += size) {
		size = 1;
		if ((unsigned char)*text < 0x80)
			continue;
		if (stray_at(text) == STRAY_NONE)
			return true;
		size = STRAY_MARK_BYTES;
	}
	return false;
}

static bool utf8_is_read(struct table *t, const bool *is_read)
{
	struct row_reader *rows;
	struct arena scratch;
	struct raw_row row;
	bool found = false;

	arena_init(&scratch);
	rows = row_reader_new(&scratch, &t->source, t->rows_start, t->delimiter);
	while (!found && row_reader_next(rows, &row) != ROW_OUTCOME_END) {
		for (size_t i = 0; i < row.n_cells && i < t->n_headers; i++)
			found |= is_read[i] && holds_utf8(row.cells[i].text);
	}
	arena_clear(&scratch);
	return found;
}

static void report(struct table *t, struct loc at, const char *header, int byte)
{
	const char *value = arena_printf(t->row_scratch, "0x%02X", (unsigned)byte);

	table_problem(t, DIAG_CSV002, at, value,
		      t->strays.windows ? "%s contains the byte %s, which is neither UTF-8 nor Windows-1252"
		      : "%s contains the byte %s, which is not UTF-8 like the rest of the file",
		      reading_shown(t->reading, header), value)
		->hint = "type the letter again, and save the file as \"CSV UTF-8\"";
}

void table_settle_strays(struct table *t)
{
	const bool *is_read;

	if (!t->strays.any)
		return;
	is_read = headers_read(t);
	if (t->strays.undecided) {
		t->strays.windows = !utf8_is_read(t, is_read);
		if (t->strays.windows)
			encoding_note_windows(t->reading, t->file, &t->strays);
	}
	for (size_t i = 0; i < t->n_headers; i++) {
		int byte = t->header_strays[i];

		if (is_read[i] && byte != STRAY_NONE &&
		    (!t->strays.windows || !stray_windows((unsigned char)byte)))
			report(t, (struct loc){ t->file, t->header_lines[i], (int)i + 1 }, "the header", byte);
	}
}

int table_first_stray(const struct table *t, const char *text)
{
	for (; t->strays.any && (text = strchr(text, 0xF4)); text++) {
		if (stray_at(text) != STRAY_NONE)
			return stray_at(text);
	}
	return STRAY_NONE;
}

/* The text with each mark replaced by its most likely Windows-1252 letter, or removed; *first gets the first byte
 * that is an error, or STRAY_NONE. */
static const char *without_marks(struct table *t, const char *text, int *first)
{
	char *clean = arena_strdup(t->row_scratch, text), *to = clean;
	const char *from = text;

	while (*from) {
		int byte = stray_at(from);
		uint32_t c = byte == STRAY_NONE ? 0 : stray_windows((unsigned char)byte);

		if (byte == STRAY_NONE) {
			*to++ = *from++;
			continue;
		}
		if (*first == STRAY_NONE && (!t->strays.windows || !c))
			*first = byte;
		to += c ? text_encode(c, to) : 0;	/* never longer than the mark */
		from += STRAY_MARK_BYTES;
	}
	*to = '\0';
	return clean;
}

const char *table_stray_text(struct table *t, const char *text, const struct loc *at)
{
	int first = STRAY_NONE;

	if (!t->strays.any || table_first_stray(t, text) == STRAY_NONE)
		return text;
	text = without_marks(t, text, &first);
	if (first != STRAY_NONE && at && t->n_headers)
		report(t, *at, t->headers[at->column - 1], first);
	return text;
}
