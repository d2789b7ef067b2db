/*
 * csv.c - see csv.h.
 *
 * The one hard idea: libcsv does not count lines, so it is fed one line at a time. A cell starts on the
 * line on which the previous cell ended, since only a delimiter or a line end lies between them. libcsv
 * is never told that the file has ended, because csv_fini returns the rest of a malformed row as if it
 * were whole. Each line is fed with its LF, so only an open quote can be left over.
 *
 * Nearly all rows are lines that csv_line.h cuts without libcsv, which is a quarter of the work.
 */
#include "evidence/csv.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <csv.h>

#include "base/buf.h"
#include "base/die.h"
#include "evidence/csv_line.h"

enum {
	OPTIONS = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_APPEND_NULL,
	CHUNK_BYTES = 64 * 1024,	/* fed at once; small enough to notice a huge cell in time */
	INSIDE_CELL = 2,		/* libcsv's FIELD_BEGUN, which is private */
	CELLS_AT_FIRST = 32		/* room for as many; a wider row goes through libcsv, which makes more */
};

/* A line of the file: its number, its offset and that of the next line. */
struct line {
	int number;
	size_t offset, below_offset;
};

struct csv_reader {
	struct arena *arena;
	struct csv_parser parser;
	char delimiter;
	const char *bytes;
	size_t length;
	struct line line;		/* the line being fed, or fed last */
	size_t n_rows;			/* rows read so far */
	struct buf *texts;		/* the row's cells, each terminated */
	struct raw_cell *cells;
	size_t n_cells, cells_capacity;
	struct line cell_line;		/* where the unfinished cell starts */
	size_t pending_bytes;		/* bytes fed since then; may lag by up to a chunk, never too high */
	bool row_whole, cell_long, row_wide;
};

static int ends_line(unsigned char c)
{
	return c == '\n';
}

static void start_parser(struct csv_reader *r)
{
	if (csv_init(&r->parser, OPTIONS) != 0)
		die("could not start the CSV parser");
	csv_set_delim(&r->parser, (unsigned char)r->delimiter);
	csv_set_term_func(&r->parser, ends_line);
	csv_set_blk_size(&r->parser, CHUNK_BYTES);
}

static void free_parser(void *handle)
{
	struct csv_reader *r = handle;

	csv_free(&r->parser);
}

struct csv_reader *csv_reader_new(struct arena *arena, const char *bytes, size_t length,
				  char delimiter)
{
	struct csv_reader *r = arena_alloc(arena, sizeof(*r));

	r->arena = arena;
	r->bytes = bytes;
	r->length = length;
	r->delimiter = delimiter;
	r->texts = buf_new(arena, SIZE_MAX / 4);
	r->cells_capacity = CELLS_AT_FIRST;
	r->cells = arena_array(arena, r->cells_capacity, sizeof(*r->cells));
	start_parser(r);
	arena_defer(arena, free_parser, r);
	return r;
}

static void begin_cell(struct csv_reader *r)
{
	r->cell_line = r->line;
	r->pending_bytes = 0;
}

static void on_cell(void *text, size_t length, void *data)
{
	struct csv_reader *r = data;

	if (length > RAW_CELL_BYTES_MAX)
		r->cell_long = true;
	else if (r->n_cells == RAW_ROW_CELLS_MAX)
		r->row_wide = true;
	if (r->cell_long || r->row_wide)
		return;
	if (r->n_cells == r->cells_capacity)
		r->cells = arena_grow(r->arena, r->cells, r->n_cells, &r->cells_capacity,
				      sizeof(*r->cells));
	r->cells[r->n_cells++] = (struct raw_cell){ .length = length, .line = r->cell_line.number };
	buf_add(r->texts, text, length);
	buf_putc(r->texts, '\0');
	begin_cell(r);
}

static void on_row(int terminator, void *data)
{
	struct csv_reader *r = data;

	(void)terminator;
	r->row_whole = true;
}

/* Feed libcsv. Any outcome but ROW_OUTCOME_ROW says what is wrong with the unfinished cell. */
static enum row_outcome feed(struct csv_reader *r, const char *bytes, size_t length)
{
	while (length) {
		size_t part = length < CHUNK_BYTES ? length : CHUNK_BYTES;

		r->pending_bytes += part;
		if (csv_parse(&r->parser, bytes, part, on_cell, on_row, r) < part) {
			if (csv_error(&r->parser) != CSV_EPARSE)
				die_of_memory();
			return r->parser.quoted ? ROW_OUTCOME_BROKEN_QUOTE
						: ROW_OUTCOME_STRAY_QUOTE;
		}
		if (r->cell_long || r->pending_bytes > RAW_CELL_BYTES_MAX + CHUNK_BYTES)
			return ROW_OUTCOME_LONG_CELL;
		if (r->row_wide)
			return ROW_OUTCOME_WIDE_ROW;
		bytes += part;
		length -= part;
	}
	return ROW_OUTCOME_ROW;
}

/* The next place, from at on, where a cell begins with =" in this line; end if there is none. The line may begin
 * inside a quoted cell. */
static const char *find_guard(const struct csv_reader *r, const char *at, const char *end, bool *quoted)
{
	for (bool begins = !*quoted; at < end; at++) {
		if (begins && !*quoted && *at == '=' && at + 1 < end && at[1] == '"')
			return at;
		if (*at == '"')
			*quoted = !*quoted;
		begins = !*quoted && (*at == r->delimiter || (begins && *at == ' '));
	}
	return end;
}

/* Programs write ="0042" so that a spreadsheet keeps leading zeros: a quoted cell preceded by an equals sign. Feed it
 * without that sign. */
static enum row_outcome feed_unguarded(struct csv_reader *r, const char *start, const char *end)
{
	bool quoted = r->parser.quoted && r->parser.pstate == INSIDE_CELL;
	enum row_outcome outcome = ROW_OUTCOME_ROW;

	if (!memchr(start, '=', (size_t)(end - start)) || !memmem(start, (size_t)(end - start), "=\"", 2))
		return feed(r, start, (size_t)(end - start));
	while (outcome == ROW_OUTCOME_ROW && start < end) {
		const char *guard = find_guard(r, start, end, &quoted);

		outcome = feed(r, start, (size_t)(guard - start));
		start = guard < end ? guard + 1 : end;
	}
	return outcome;
}

/* Go to the next line. Returns its first byte; *length is without its line end. */
static const char *go_on(struct csv_reader *r, size_t *length)
{
	const char *start, *end, *lf;

	r->line.number++;
	r->line.offset = r->line.below_offset;
	start = r->bytes + r->line.offset;
	lf = memchr(start, '\n', r->length - r->line.offset);
	end = lf ? lf : r->bytes + r->length;
	r->line.below_offset = (size_t)(end - r->bytes) + (lf != NULL);
	if (end > start && end[-1] == '\r')
		end--;
	*length = (size_t)(end - start);
	return start;
}

/* Take the line as the whole row, if it needs no parser. */
static bool cut_line(struct csv_reader *r, const char *start, size_t length)
{
	size_t most = r->cells_capacity < RAW_ROW_CELLS_MAX ? r->cells_capacity : RAW_ROW_CELLS_MAX;
	char *copy = length <= CHUNK_BYTES ? buf_room(r->texts, length) : NULL;

	if (!copy)
		return false;
	memcpy(copy, start, length);
	return csv_line_cut(copy, length, r->line.number, r->delimiter, r->cells, most, &r->n_cells);
}

/* The row that begins with this line, with libcsv. */
static enum row_outcome feed_row(struct csv_reader *r, const char *start, size_t length)
{
	enum row_outcome outcome;

	begin_cell(r);
	for (;;) {
		outcome = feed_unguarded(r, start, start + length);
		if (outcome == ROW_OUTCOME_ROW)
			outcome = feed(r, "\n", 1);
		if (outcome != ROW_OUTCOME_ROW || r->row_whole)
			return outcome;
		if (r->line.below_offset == r->length)
			return ROW_OUTCOME_OPEN_QUOTE;
		start = go_on(r, &length);
	}
}

/* Set the cells' addresses last, because the texts may move while they grow. */
static void set_addresses(struct csv_reader *r)
{
	const char *text = r->texts->bytes;

	for (size_t i = 0; i < r->n_cells; i++) {
		r->cells[i].text = text;
		text += r->cells[i].length + 1;
	}
}

static void hand_out(struct csv_reader *r, struct raw_row *row)
{
	row->cells = r->cells;
	row->n_cells = r->n_cells;
	row->last_line = r->line.number;
}

/* Continue with a fresh parser after the line on which the faulty cell starts. */
static void step_over_fault(struct csv_reader *r, struct raw_row *row)
{
	const struct line *at = &r->cell_line;

	row->fault_line = at->number;
	row->source = r->bytes + at->offset;
	row->source_length = at->below_offset - at->offset;
	r->line = *at;
	csv_free(&r->parser);
	start_parser(r);
}

enum row_outcome csv_reader_next(struct csv_reader *r, struct raw_row *row)
{
	enum row_outcome outcome = ROW_OUTCOME_ROW;
	const char *start;
	size_t length;

	*row = (struct raw_row){ .line = r->line.number + 1 };
	buf_reset(r->texts);
	r->n_cells = 0;
	r->row_whole = r->cell_long = r->row_wide = false;
	if (r->line.below_offset >= r->length)
		return ROW_OUTCOME_END;
	r->n_rows++;
	start = go_on(r, &length);
	if (!cut_line(r, start, length)) {
		outcome = feed_row(r, start, length);
		set_addresses(r);
	}
	hand_out(r, row);
	if (outcome != ROW_OUTCOME_ROW)
		step_over_fault(r, row);
	return outcome;
}

size_t csv_reader_rows(const struct csv_reader *r)
{
	return r->n_rows;
}

size_t csv_reader_passed(const struct csv_reader *r)
{
	return r->line.below_offset;
}
