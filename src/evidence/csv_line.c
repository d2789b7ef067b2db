/*
 * csv_line.c - see csv_line.h.
 *
 * A quote may only be the first sign of a cell and the last one before a delimiter, or be doubled in between. Blanks round
 * a cell without quotes are dropped, as libcsv does.
 */
#include "evidence/csv_line.h"

#include <string.h>

#include "base/bytes.h"

struct cutting {
	char *at, *end;
	char delimiter;
	bool plain;			/* all of the line is printable ASCII */
	bool quotes;			/* it has some */
};

static bool is_blank(const struct cutting *c, char sign)
{
	return (sign == ' ' || sign == '\t') && sign != c->delimiter;
}

static void skip_blanks(struct cutting *c)
{
	while (c->at < c->end && is_blank(c, *c->at))
		c->at++;
}

/* A cell from its opening quote on; two quotes become one. */
static bool cut_quoted(struct cutting *c, struct raw_cell *cell)
{
	char *from = c->at + 1, *to = from, *quote;

	cell->text = from;
	while ((quote = memchr(from, '"', (size_t)(c->end - from)))) {
		size_t n = (size_t)(quote - from);

		if (to != from)
			memmove(to, from, n);
		to += n;
		from = quote + 1;
		if (from == c->end || *from != '"')
			break;
		*to++ = '"';
		from++;
	}
	if (!quote || (from < c->end && *from != c->delimiter))
		return false;
	*to = '\0';
	cell->length = (size_t)(to - cell->text);
	c->at = from;
	return true;
}

static bool cut_bare(struct cutting *c, struct raw_cell *cell)
{
	char *cut = memchr(c->at, c->delimiter, (size_t)(c->end - c->at)), *last;

	if (!cut)
		cut = c->end;
	if (c->quotes && memchr(c->at, '"', (size_t)(cut - c->at)))
		return false;
	for (last = cut; last > c->at && is_blank(c, last[-1]);)
		last--;
	*last = '\0';
	cell->text = c->at;
	cell->length = (size_t)(last - c->at);
	c->at = cut;
	return true;
}

static bool is_plain(const struct cutting *c, const struct raw_cell *cell)
{
	if (!cell->length)
		return true;
	return cell->text[0] != ' ' && cell->text[cell->length - 1] != ' ' &&
	       (c->plain || bytes_all_plain(cell->text, cell->length));
}

bool csv_line_cut(char *line, size_t length, int number, char delimiter, struct raw_cell *cells, size_t n_max,
		  size_t *n_cells)
{
	struct cutting c = { line, line + length, delimiter, bytes_all_plain(line, length),
			     memchr(line, '"', length) != NULL };

	*n_cells = 0;
	skip_blanks(&c);
	if (c.at == c.end)
		return true;
	for (size_t n = 0; n < n_max; c.at++) {
		struct raw_cell *cell = &cells[n++];

		skip_blanks(&c);
		if (!(c.at < c.end && *c.at == '"' ? cut_quoted(&c, cell) : cut_bare(&c, cell)))
			return false;
		cell->line = number;
		cell->plain = is_plain(&c, cell);
		if (c.at == c.end) {
			*n_cells = n;
			return true;
		}
	}
	return false;
}
