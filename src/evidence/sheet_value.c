/* sheet_value.c - see sheet_value.h. */
#include "evidence/sheet_value.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/date.h"

#define POUND "\xC2\xA3"
#define EURO "\xE2\x82\xAC"

/* Which show money depends on the country that Excel is set to: here the United Kingdom. */
static const struct {
	int first, last;
	struct value_format format;
} built_in[] = {
	{ 5, 8, { .kind = VALUE_MONEY, .symbol = POUND } },
	{ 9, 10, { .kind = VALUE_PERCENT } },
	{ 14, 17, { .kind = VALUE_DATE } },
	{ 18, 21, { .kind = VALUE_TIME } },
	{ 22, 22, { .kind = VALUE_DATE_TIME } },
	{ 27, 31, { .kind = VALUE_DATE } },
	{ 32, 33, { .kind = VALUE_TIME } },
	{ 34, 36, { .kind = VALUE_DATE } },
	{ 42, 42, { .kind = VALUE_MONEY, .symbol = POUND } },
	{ 44, 44, { .kind = VALUE_MONEY, .symbol = POUND } },
	{ 45, 47, { .kind = VALUE_TIME } },
	{ 50, 58, { .kind = VALUE_DATE } },
};

struct value_format value_format_built_in(int id)
{
	for (size_t i = 0; i < sizeof(built_in) / sizeof(*built_in); i++) {
		if (id >= built_in[i].first && id <= built_in[i].last)
			return built_in[i].format;
	}
	return (struct value_format){ .kind = VALUE_PLAIN };
}

/* What the signs of a format's first section say. */
struct signs {
	bool date, time, month, percent, elapsed, other;
	const char *symbol;
	int zeros;
};

static void note_symbol(struct signs *signs, const char *text)
{
	static const char *const symbols[] = { POUND, EURO, "$" };

	for (size_t i = 0; !signs->symbol && i < sizeof(symbols) / sizeof(*symbols); i++) {
		if (strncmp(text, symbols[i], strlen(symbols[i])) == 0)
			signs->symbol = symbols[i];
	}
}

/* "[$£-809]", "[h]", "[Red]". Returns its last sign. */
static const char *read_brackets(struct signs *signs, const char *code)
{
	const char *end = strchr(code, ']');

	if (code[1] == '$')
		note_symbol(signs, code + 2);
	else if (strchr("hHmMsS", code[1]) && end && strspn(code + 1, "hHmMsS") == (size_t)(end - code - 1))
		signs->time = signs->elapsed = true;
	return end ? end : code + strlen(code) - 1;
}

static const char *read_quoted(struct signs *signs, const char *code)
{
	const char *end = strchr(code + 1, '"');

	note_symbol(signs, code + 1);
	return end ? end : code + strlen(code) - 1;
}

static void read_sign(struct signs *signs, const char *code)
{
	switch (tolower((unsigned char)*code)) {
	case 'y':
	case 'd':
		signs->date = true;
		break;
	case 'h':
	case 's':
		signs->time = true;
		break;
	case 'm':
		signs->month = true;
		break;
	case '%':
		signs->percent = true;
		break;
	case '0':
		signs->zeros++;
		break;
	default:
		note_symbol(signs, code);
		signs->other = true;
	}
}

static struct signs signs_of(const char *code)
{
	struct signs signs = { 0 };

	for (; *code && *code != ';'; code++) {
		if (*code == '[')
			code = read_brackets(&signs, code);
		else if (*code == '"')
			code = read_quoted(&signs, code);
		else if (strchr("\\_*", *code))
			code += code[1] != '\0';
		else if (strncasecmp(code, "general", 7) == 0)
			code += 6;
		else if (strncasecmp(code, "AM/PM", 5) == 0)
			code += 4;
		else
			read_sign(&signs, code);
	}
	return signs;
}

struct value_format value_format_of(const char *code)
{
	struct signs s = signs_of(code);

	s.date = s.date || (s.month && !s.time);
	if (s.date && s.time)
		return (struct value_format){ .kind = VALUE_DATE_TIME };
	if (s.date || s.time)
		return (struct value_format){ .kind = s.date ? VALUE_DATE : VALUE_TIME, .elapsed = s.elapsed };
	if (s.percent)
		return (struct value_format){ .kind = VALUE_PERCENT };
	if (s.symbol)
		return (struct value_format){ .kind = VALUE_MONEY, .symbol = s.symbol };
	if (s.zeros > 1 && !s.other)
		return (struct value_format){ .kind = VALUE_DIGITS, .digits = s.zeros };
	return (struct value_format){ .kind = VALUE_PLAIN };
}

/* The digits of "1.23E-05", without an exponent: "0.0000123". */
static const char *without_exponent(struct arena *arena, const char *text)
{
	const char *e = strchr(text, 'e');
	int exponent = e ? atoi(e + 1) : 0, whole, n = 0;
	char digits[32], *out, *to;

	if (!e)
		return arena_strdup(arena, text);
	for (const char *c = text; c < e; c++) {
		if (*c >= '0' && *c <= '9' && n < (int)sizeof(digits))
			digits[n++] = *c;
	}
	whole = exponent + 1;
	to = out = arena_alloc(arena, (size_t)(n + abs(exponent) + 8));
	if (*text == '-')
		*to++ = '-';
	if (whole <= 0)
		*to++ = '0';
	for (int i = whole < 0 ? whole : 0; i < n || i < whole; i++) {
		if (i == (whole < 0 ? whole : whole == 0 ? 0 : whole))
			*to++ = '.';
		*to++ = i >= 0 && i < n ? digits[i] : '0';
	}
	return out;
}

/* The shortest decimal form, with the 15 digits that spreadsheets show. */
static const char *shortest(struct arena *arena, double value)
{
	enum { PLAIN_EXPONENT_MAX = 40 };
	char text[40];

	if (value == 0)
		return "0";
	snprintf(text, sizeof(text), "%.15g", value);
	return fabs(log10(fabs(value))) > PLAIN_EXPONENT_MAX ? arena_strdup(arena, text)
							     : without_exponent(arena, text);
}

enum {
	DAYS_TO_1970 = 25569,		/* from serial number 0 of the system of 1900 */
	DAYS_TO_1904 = 1462,
	NOT_A_DAY = 60,			/* 29 February 1900, which that system has by mistake */
	DAY_MAX = 2958465,		/* 31 December 9999 */
	SECONDS = 86400
};

static const char *time_text(struct arena *arena, long hours, long seconds)
{
	const char *text = arena_printf(arena, "%02ld:%02ld", hours, seconds / 60 % 60);

	return seconds % 60 ? arena_printf(arena, "%s:%02ld", text, seconds % 60) : text;
}

/* NULL if the format cannot show the number. */
static const char *date_text(struct arena *arena, double value, struct value_format format, bool from_1904)
{
	double whole = floor(value);
	long seconds = lround((value - whole) * SECONDS), days;

	if (!(value >= 0 && value <= DAY_MAX))
		return NULL;
	days = (long)whole + seconds / SECONDS;
	seconds %= SECONDS;
	if (format.kind == VALUE_TIME && (format.elapsed || days == 0))
		return time_text(arena, days * 24 + seconds / 3600, seconds);
	if (from_1904)
		days += DAYS_TO_1904;
	if (days == 0 || days == NOT_A_DAY)
		return NULL;
	days -= DAYS_TO_1970 - (days < NOT_A_DAY);
	if (format.kind == VALUE_DATE || seconds == 0)
		return date_iso(arena, date_from_days(days));
	return arena_printf(arena, "%s %s", date_iso(arena, date_from_days(days)),
			    time_text(arena, seconds / 3600, seconds));
}

static const char *money_text(struct arena *arena, double value, const char *symbol)
{
	const char *number = shortest(arena, fabs(value)), *point = strchr(number, '.');

	return arena_printf(arena, "%s%s%s%s", value < 0 ? "-" : "", symbol, number,
			    point && !point[2] ? "0" : "");
}

static const char *formatted(struct arena *arena, double value, struct value_format format, bool from_1904)
{
	switch (format.kind) {
	case VALUE_DATE:
	case VALUE_TIME:
	case VALUE_DATE_TIME:
		return date_text(arena, value, format, from_1904);
	case VALUE_PERCENT:
		return arena_printf(arena, "%s%%", shortest(arena, value * 100));
	case VALUE_MONEY:
		return money_text(arena, value, format.symbol);
	case VALUE_DIGITS:
		if (value >= 0 && value < 1e15 && value == floor(value))
			return arena_printf(arena, "%0*lld", format.digits < 20 ? format.digits : 20,
					    (long long)value);
		return NULL;
	case VALUE_PLAIN:
		break;
	}
	return NULL;
}

const char *value_text(struct arena *arena, const char *number, struct value_format format, bool from_1904)
{
	char *end;
	double value = strtod(number, &end);
	const char *text;

	while (isspace((unsigned char)*end))
		end++;
	if (end == number || *end || !isfinite(value))
		return number;
	text = formatted(arena, value, format, from_1904);
	return text ? text : shortest(arena, value);
}
