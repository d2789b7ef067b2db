/*
 * shape_pack.c - see shape_pack.h.
 *
 * A number takes as many bytes as it needs, with 7 bits in each; a signed one is doubled first, so that
 * -1 is short too. A text is its length + 1 (0: NULL) and its bytes; a list is its length and its
 * items. A checksum of all bytes comes last.
 */
#include "batch/shape_pack.h"

#include <stdint.h>
#include <string.h>

#include "base/die.h"
#include "base/text.h"

/* The lists that can be packed: type and size of their items; size 0: the shape gives it. */
static const struct {
	bool packed;
	enum shape_type item;
	size_t bytes;
} lists[SHAPE_TYPE_COUNT] = {
	[SHAPE_LIST] = { true, SHAPE_RECORD, 0 },
	[SHAPE_TEXTS] = { true, SHAPE_TEXT, sizeof(const char *) },
	[SHAPE_INTS] = { true, SHAPE_INT, sizeof(int) },
	[SHAPE_PLACES] = { true, SHAPE_PLACE, sizeof(struct loc) },
};

static size_t item_bytes(const struct shape_row *row)
{
	return lists[row->type].bytes ? lists[row->type].bytes : row->of->size_bytes;
}

static bool is_stored(const struct shape_row *row)
{
	return !row->text && !row->number && !row->record && !row->list;
}

/* A change within eight consecutive bytes always changes the sum. */
static uint64_t sum_of(const char *bytes, size_t length)
{
	uint64_t sum = length;

	for (size_t i = 0; i < length; i += sizeof(sum)) {
		uint64_t word = 0;

		memcpy(&word, bytes + i, length - i < sizeof(word) ? length - i : sizeof(word));
		sum = (sum ^ word) * 0x9E3779B97F4A7C15;
		sum ^= sum >> 32;
	}
	return sum;
}

/* ---- out ---- */

static void put_number(struct buf *out, uint64_t number)
{
	for (; number > 0x7F; number >>= 7)
		buf_putc(out, (char)(number | 0x80));
	buf_putc(out, (char)number);
}

static void put_signed(struct buf *out, int number)
{
	put_number(out, number < 0 ? 2 * (uint64_t)-(int64_t)number - 1 : 2 * (uint64_t)number);
}

static void put_text(struct buf *out, const char *text)
{
	const size_t length = text ? strlen(text) : 0;

	put_number(out, text ? length + 1 : 0);
	buf_add(out, text ? text : "", length);
}

static void put_date(struct buf *out, const struct date *date)
{
	put_signed(out, date->year);
	put_signed(out, date->month);
	put_signed(out, date->day);
}

static void put_place(struct buf *out, const struct loc *place)
{
	put_text(out, place->file);
	put_signed(out, place->line);
	put_signed(out, place->column);
}

static void put_struct(struct buf *out, const struct shape *shape, const char *of);

static void put_value(struct buf *out, enum shape_type type, const struct shape *of, const char *at)
{
	switch (type) {
	case SHAPE_TEXT:
		put_text(out, *(const char *const *)at);
		break;
	case SHAPE_CHARS:
		put_text(out, at);
		break;
	case SHAPE_COUNT:
		put_number(out, *(const size_t *)at);
		break;
	case SHAPE_BOOL:
		put_number(out, *(const bool *)at);
		break;
	case SHAPE_DATE:
		put_date(out, (const struct date *)at);
		break;
	case SHAPE_PLACE:
		put_place(out, (const struct loc *)at);
		break;
	case SHAPE_RECORD:
		put_struct(out, of, at);
		break;
	case SHAPE_INT:
	case SHAPE_LEVEL:
	case SHAPE_LEVEL_HERE:
	case SHAPE_ENUM:
		put_signed(out, *(const int *)at);
		break;
	default:
		die("a value of type %d cannot be packed", type);
	}
}

static void put_list(struct buf *out, const struct shape_row *row, const char *of)
{
	const size_t n = *(const size_t *)(of + row->count_at), bytes = item_bytes(row);
	const char *items = *(const char *const *)(of + row->at);

	put_number(out, n);
	for (size_t i = 0; i < n; i++)
		put_value(out, lists[row->type].item, row->of, items + i * bytes);
}

static void put_struct(struct buf *out, const struct shape *shape, const char *of)
{
	for (size_t i = 0; i < shape->n_rows; i++) {
		const struct shape_row *row = &shape->rows[i];

		if (!is_stored(row))
			continue;
		if (lists[row->type].packed && !row->many)
			put_list(out, row, of);
		else
			put_value(out, row->type, row->of, of + row->at);
	}
}

void shape_pack(struct buf *out, const struct shape *shape, const void *structs, size_t n)
{
	const size_t start = out->length;
	uint64_t sum;

	put_number(out, n);
	for (size_t i = 0; i < n; i++)
		put_struct(out, shape, (const char *)structs + i * shape->size_bytes);
	sum = sum_of(out->bytes + start, out->length - start);
	buf_add(out, &sum, sizeof(sum));
}

/* ---- in ---- */

struct unpacking {
	struct arena *arena;
	const char *bytes;
	size_t left;
	bool bad;
};

static uint64_t get_number(struct unpacking *in)
{
	uint64_t number = 0;
	unsigned shift = 0, byte;

	do {
		if (in->bad || !in->left || shift > 63) {
			in->bad = true;
			return 0;
		}
		byte = (unsigned char)*in->bytes++;
		in->left--;
		number |= (uint64_t)(byte & 0x7F) << shift;
		shift += 7;
	} while (byte & 0x80);
	return number;
}

/* 0 for a number that no int has, which is an error. */
static int get_signed(struct unpacking *in)
{
	const uint64_t number = get_number(in);

	if (number > UINT32_MAX) {
		in->bad = true;
		return 0;
	}
	return (int)(number & 1 ? -(int64_t)(number / 2) - 1 : (int64_t)(number / 2));
}

/* A struct has at least a byte for each of its rows, anything else one. */
static size_t least_bytes(const struct shape *shape)
{
	size_t n = 0;

	for (size_t i = 0; shape && i < shape->n_rows; i++)
		n += is_stored(&shape->rows[i]);
	return n ? n : 1;
}

/* The number of things that follow: if there are not bytes enough left it is an error, and no memory is asked for. */
static size_t get_count(struct unpacking *in, const struct shape *of)
{
	const uint64_t n = get_number(in);

	in->bad |= n > in->left / least_bytes(of);
	return in->bad ? 0 : (size_t)n;
}

/* All that is written anywhere is UTF-8. */
static bool is_text(const char *bytes, size_t length)
{
	return !memchr(bytes, '\0', length) && text_valid_utf8(bytes, length) == length;
}

static const char *get_text(struct unpacking *in)
{
	const uint64_t n = get_number(in);
	const char *text;

	in->bad |= n && (n - 1 > in->left || !is_text(in->bytes, n - 1));
	if (!n || in->bad)
		return NULL;
	text = arena_strndup(in->arena, in->bytes, n - 1);
	in->bytes += n - 1;
	in->left -= n - 1;
	return text;
}

static void get_chars(struct unpacking *in, char *at, size_t size_bytes)
{
	const char *text = get_text(in);

	if (text && strlen(text) < size_bytes)
		memcpy(at, text, strlen(text) + 1);
	else
		in->bad = true;
}

/* An enum without ids has any number. */
static int get_enum(struct unpacking *in, const char *const *ids)
{
	const int value = get_signed(in);
	int n = 0;

	while (ids && n < value && ids[n])
		n++;
	in->bad |= ids && (value < 0 || !ids[n]);
	return value;
}

/* A day, or none. */
static bool is_day(struct date d)
{
	return (!d.year && !d.month && !d.day)
	       || (d.year > 0 && d.year <= 9999 && d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= 31);
}

static void get_date(struct unpacking *in, struct date *date)
{
	date->year = get_signed(in);
	date->month = get_signed(in);
	date->day = get_signed(in);
	in->bad |= !is_day(*date);
}

static void get_place(struct unpacking *in, struct loc *place)
{
	place->file = get_text(in);
	place->line = get_signed(in);
	place->column = get_signed(in);
}

static void get_struct(struct unpacking *in, const struct shape *shape, char *of);

static void get_value(struct unpacking *in, enum shape_type type, const struct shape_row *row, char *at)
{
	switch (type) {
	case SHAPE_TEXT:
		*(const char **)at = get_text(in);
		break;
	case SHAPE_CHARS:
		get_chars(in, at, row->item_bytes);
		break;
	case SHAPE_COUNT:
		*(size_t *)at = get_number(in);
		break;
	case SHAPE_BOOL:
		*(bool *)at = get_number(in);
		break;
	case SHAPE_DATE:
		get_date(in, (struct date *)at);
		break;
	case SHAPE_PLACE:
		get_place(in, (struct loc *)at);
		break;
	case SHAPE_RECORD:
		get_struct(in, row->of, at);
		break;
	case SHAPE_ENUM:
		*(int *)at = get_enum(in, row->ids);
		break;
	default:
		*(int *)at = get_signed(in);
	}
}

static void get_list(struct unpacking *in, const struct shape_row *row, char *of)
{
	const size_t n = get_count(in, row->of), bytes = item_bytes(row);
	char *items = arena_array(in->arena, n, bytes);

	for (size_t i = 0; i < n && !in->bad; i++)
		get_value(in, lists[row->type].item, row, items + i * bytes);
	for (size_t i = 0; row->type == SHAPE_TEXTS && i < n; i++)
		in->bad |= !((const char **)items)[i];
	*(const void **)(of + row->at) = items;
	*(size_t *)(of + row->count_at) = n;
}

static void get_struct(struct unpacking *in, const struct shape *shape, char *of)
{
	for (size_t i = 0; i < shape->n_rows && !in->bad; i++) {
		const struct shape_row *row = &shape->rows[i];

		if (!is_stored(row))
			continue;
		if (lists[row->type].packed && !row->many)
			get_list(in, row, of);
		else
			get_value(in, row->type, row, of + row->at);
	}
}

bool shape_unpack(struct arena *arena, const struct shape *shape, const char *bytes, size_t length,
		  const void **structs, size_t *n)
{
	struct unpacking in = { .arena = arena, .bytes = bytes };
	uint64_t sum;
	char *made;

	if (length < sizeof(sum))
		return false;
	in.left = length - sizeof(sum);
	memcpy(&sum, bytes + in.left, sizeof(sum));
	if (sum != sum_of(bytes, in.left))
		return false;
	*n = get_count(&in, shape);
	made = arena_array(arena, *n, shape->size_bytes);
	for (size_t i = 0; i < *n && !in.bad; i++)
		get_struct(&in, shape, made + i * shape->size_bytes);
	*structs = made;
	return !in.bad && in.left == 0;
}
