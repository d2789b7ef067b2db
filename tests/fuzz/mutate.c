/*
 * mutate.c - changes of an input that keep it worth reading: a cell or a word replaced by another one or by one that has
 * gone wrong somewhere, a line twice, away or elsewhere; and, a third of the time, whatever the driver does to bytes.
 */
#include <stdbool.h>
#include <string.h>

#include "fuzz.h"

/* What spreadsheets, exports and people write that is more than it seems. */
static const char *const oddities[] = {
	"", " ", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", "\n\n", "\xEF\xBB\xBF", "\xFF\xFE", "\xC3", "\x80",
	"\xE2\x80\xA8", "\xE2\x80\xAE", "\xE2\x80\x8B", "\xC2\xA0", "\xC2\x85", "\x1B[31m", "\x0B", "\x7F", "\xEF\xBF\xBD",
	"#N/A", "#REF!", "Err:502", "########", "=\"101\"", "=1+1", "'101", "@x", "-", "+", "..", "[c]", "NULL", "n/a", "n/a: why",
	"Waived: why", "Not applicable", "Met", "Not yet", "Partly met", "M", "3", "-1", "0", "1e9", "12%", "0.5", "1,000",
	"99999999999999999999", "46300", "46300.0", "04/11/26", "4-Nov-26", "2026-11-04", "2026-02-30", "31/12/9999", "0000-00-00",
	"Spring 1", "Spring 1 2026-27", "10 school days", "2 half terms", "S01", "S02", "s01", "*", "school_id", "urn", "name",
	"phase", "primary", "all through", "item", "rating", "respondent", "evidence_date", "na_reason", "waived_until", "metric",
	"value", "numerator", "denominator", "group", "sep=;", "Total", "yes", "no", "TRUE", "CON", "..", "/", "a.tmp",
	"\xC3\x83\xC2\xA9", "e\xCC\x81", "\xEF\xBC\x91\xEF\xBC\x92", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", "\xF0\x9F\x98\x80",
	"A123456789012", "true", "false", "nil", "{", "}", "{}", "[", "]", "(", ")", "=", "function()", "end", "return",
	"1/0", "-1/0", "0/0", "math.huge", "math.mininteger", "2^53", "(\"x\"):rep(3000)", "--[[", "]]", "[\"end\"]", "..",
	"\"\\0\"", "\"\\u{202E}\"", "'\\xff'", "#", "rubric", "statements", "interview", "case", "header", "files", "where",
	"split", "join", "values", "bands", "constant", "paragraph", "table", "list", "chart", "callout", "columns", "cover",
};

enum { N_ODDITIES = sizeof(oddities) / sizeof(oddities[0]) };

static uint32_t next(uint32_t *state)
{
	uint32_t x = *state ? *state : 1;

	x ^= x << 13;
	x ^= x >> 17;
	x ^= x << 5;
	return *state = x;
}

struct span { size_t start, length; };

static bool ends_word(uint8_t c)
{
	return c && strchr(",;\t|\n\r\"'={}[]() ", c);
}

/* A run of characters that are no delimiters; empty ones, between two, too. */
static struct span any_word(const uint8_t *data, size_t size, uint32_t *state)
{
	size_t at = size ? next(state) % size : 0, end = at;

	while (at > 0 && !ends_word(data[at - 1]))
		at--;
	while (end < size && !ends_word(data[end]))
		end++;
	return (struct span){ at, end > at ? end - at : 0 };
}

/* With its line end. */
static struct span any_line(const uint8_t *data, size_t size, uint32_t *state)
{
	size_t at = size ? next(state) % size : 0, end = at;

	while (at > 0 && data[at - 1] != '\n')
		at--;
	while (end < size && data[end] != '\n')
		end++;
	return (struct span){ at, (end < size ? end + 1 : end) - at };
}

/* The new size; as it was, if there is no room. */
static size_t replace(uint8_t *data, size_t size, size_t max_size, struct span old, const void *bytes, size_t length)
{
	if (size - old.length + length > max_size)
		return size;
	memmove(data + old.start + length, data + old.start + old.length, size - old.start - old.length);
	memcpy(data + old.start, bytes, length);
	return size - old.length + length;
}

/* What stands in one place, put in the other; before it if it is empty. */
static size_t copy_over(uint8_t *data, size_t size, size_t max_size, struct span from, struct span to)
{
	uint8_t copy[4096];
	size_t length = from.length < sizeof(copy) ? from.length : sizeof(copy);

	memcpy(copy, data + from.start, length);
	return replace(data, size, max_size, to, copy, length);
}

static size_t mutate_once(uint8_t *data, size_t size, size_t max_size, uint32_t *state)
{
	struct span word = any_word(data, size, state), line = any_line(data, size, state);
	const char *odd = oddities[next(state) % N_ODDITIES];

	switch (next(state) % 10) {
	case 0: case 1: case 2:
		return replace(data, size, max_size, word, odd, strlen(odd));
	case 3:
		return replace(data, size, max_size, (struct span){ word.start, 0 }, odd, strlen(odd));
	case 4:
		return copy_over(data, size, max_size, any_word(data, size, state), word);
	case 5:
		return copy_over(data, size, max_size, line, (struct span){ line.start, 0 });
	case 6:
		return replace(data, size, max_size, line, "", 0);
	case 7:
		return copy_over(data, size, max_size, any_line(data, size, state), line);
	default:
		return size ? LLVMFuzzerMutate(data, size, max_size) : 0;
	}
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
	uint32_t state = seed * 2654435761u + 12345;

	for (uint32_t n = 1 + next(&state) % 4; n > 0; n--)
		size = mutate_once(data, size, max_size, &state);
	return size;
}
