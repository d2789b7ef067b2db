/* pack.c - see pack.h. Numbers take seven bits per byte, lowest first; texts end with NUL. */
#include "evidence/pack.h"

#include <string.h>

#include "base/die.h"

static void put_number(struct buf *out, unsigned number)
{
	while (number >= 0x80) {
		buf_putc(out, (char)(number | 0x80));
		number >>= 7;
	}
	buf_putc(out, (char)number);
}

/* Numbers near 0 of either sign become small: 0, -1, 1, -2 ... are written as 0, 1, 2, 3 ... */
static void put_signed(struct buf *out, int number)
{
	put_number(out, number < 0 ? ~((unsigned)number << 1) : (unsigned)number << 1);
}

static void put_text(struct buf *out, const char *text)
{
	buf_add(out, text, strlen(text) + 1);
}

/* Lines are written relative to the row's first cell: most are the same. */
static void put_place(struct buf *out, const char *file, int line, const struct loc *at)
{
	if (at->file != file)
		die("the cells of a row are not of one file");
	put_signed(out, at->line - line);
	put_number(out, (unsigned)at->column);
}

static void put_typed(struct buf *out, const char *file, int line, const struct typed_field *field,
		      const char *row)
{
	const void *at = row + field->offset;
	const struct loc *place = at;
	const struct date *date = at;
	const char *text;

	switch (field->kind) {
	case TYPED_BOOL:
		buf_putc(out, *(const bool *)at);
		break;
	case TYPED_INT:
		put_signed(out, *(const int *)at);
		break;
	case TYPED_DATE:
		put_signed(out, date->year);
		put_signed(out, date->month);
		put_signed(out, date->day);
		break;
	case TYPED_TEXT:
		memcpy(&text, at, sizeof(text));
		buf_putc(out, text != NULL);
		if (text)
			put_text(out, text);
		break;
	case TYPED_PLACE:
		buf_putc(out, place->file != NULL);
		if (place->file)
			put_place(out, file, line, place);
		break;
	}
}

void pack_row(struct buf *out, const struct table_spec *spec, const char *file, const void *from)
{
	const char *row = from;
	const struct cell *first = (const struct cell *)(row + spec->columns[0].offset);
	int line = first->at.line;

	put_number(out, (unsigned)line);
	for (size_t i = 0; i < spec->n_columns; i++) {
		const struct cell *cell = (const struct cell *)(row + spec->columns[i].offset);

		if (!table_column_kept(spec, i))
			continue;
		put_text(out, cell->text);
		put_place(out, file, line, &cell->at);
	}
	for (size_t i = 0; i < spec->n_typed; i++)
		put_typed(out, file, line, &spec->typed[i], row);
}

/* ---- and back ---- */

struct unpacking {
	const char *bytes;	/* the bytes not yet read */
	const char *file;
	int line;
};

static unsigned get_number(struct unpacking *in)
{
	unsigned number = 0, byte;
	int shift = 0;

	do {
		byte = (unsigned char)*in->bytes++;
		number |= (byte & 0x7F) << shift;
		shift += 7;
	} while (byte & 0x80);
	return number;
}

static int get_signed(struct unpacking *in)
{
	unsigned number = get_number(in);

	return (int)(number & 1 ? ~(number >> 1) : number >> 1);
}

static const char *get_text(struct unpacking *in)
{
	const char *text = in->bytes;

	in->bytes += strlen(text) + 1;
	return text;
}

static struct loc get_place(struct unpacking *in)
{
	struct loc at = { .file = in->file };

	at.line = in->line + get_signed(in);
	at.column = (int)get_number(in);
	return at;
}

static void get_typed(struct unpacking *in, const struct typed_field *field, char *row)
{
	void *to = row + field->offset;
	struct date *date = to;
	const char *text;

	switch (field->kind) {
	case TYPED_BOOL:
		*(bool *)to = *in->bytes++;
		break;
	case TYPED_INT:
		*(int *)to = get_signed(in);
		break;
	case TYPED_DATE:
		date->year = get_signed(in);
		date->month = get_signed(in);
		date->day = get_signed(in);
		break;
	case TYPED_TEXT:
		text = *in->bytes++ ? get_text(in) : NULL;
		memcpy(to, &text, sizeof(text));
		break;
	case TYPED_PLACE:
		*(struct loc *)to = *in->bytes++ ? get_place(in) : (struct loc){ 0 };
		break;
	}
}

const char *unpack_row(const char *bytes, const struct table_spec *spec, const char *file, void *to)
{
	struct unpacking in = { .bytes = bytes, .file = file };
	char *row = to;

	memset(row, 0, spec->kept_bytes);
	in.line = (int)get_number(&in);
	for (size_t i = 0; i < spec->n_columns; i++) {
		struct cell *cell = (struct cell *)(row + spec->columns[i].offset);

		if (!table_column_kept(spec, i))
			continue;
		cell->text = get_text(&in);
		cell->at = get_place(&in);
	}
	for (size_t i = 0; i < spec->n_typed; i++)
		get_typed(&in, &spec->typed[i], row);
	return in.bytes;
}
