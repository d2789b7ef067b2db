/* clean.c - see clean.h. */
#include "evidence/clean.h"

#include <string.h>
#include <strings.h>

#include "base/bytes.h"
#include "base/fold.h"
#include "base/formula.h"

enum apostrophe { KEPT, OFF, OFF_NUMBERS };

/* The lengths are generous: a longer text is a mistake, such as a whole document in a cell or a quote that was never
 * closed. */
static const struct {
	size_t length_max;
	enum apostrophe apostrophe;
	bool told_by_reader;
} kinds[CELL_KIND_COUNT] = {
	[CELL_TEXT] = { 20000, KEPT, false },	  [CELL_LINE] = { 2000, KEPT, false },
	[CELL_NAME] = { 200, KEPT, false },	  [CELL_ID] = { 200, OFF, false },
	[CELL_KEYS] = { 2000, OFF, false },	  [CELL_WORD] = { 200, OFF, false },
	[CELL_WORDS] = { 2000, OFF, false },	  [CELL_DATE] = { 100, OFF, true },
	[CELL_DATES] = { 2000, OFF, true },	  [CELL_NUMBER] = { 100, OFF, true },
	[CELL_YES_NO] = { 100, OFF, true },	  [CELL_COUNT] = { 100, OFF_NUMBERS, false },
	[CELL_FIGURE] = { 20000, OFF_NUMBERS, false },
	[CELL_EXTRA] = { 2000, OFF_NUMBERS, false }, [CELL_ANSWER] = { 20000, KEPT, false },
	[CELL_HEADER] = { 20000, OFF, true },
};

size_t clean_length_max(enum cell_kind kind)
{
	return kinds[kind].length_max;
}

bool clean_too_long(enum cell_kind kind, const char *text, size_t length_bytes)
{
	size_t n = 0;

	if (length_bytes <= kinds[kind].length_max)
		return false;
	for (; *text; text++)
		n += ((unsigned char)*text & 0xC0) != 0x80;
	return n > kinds[kind].length_max;
}

bool clean_told_by_reader(enum cell_kind kind)
{
	return kinds[kind].told_by_reader;
}

bool clean_is_plain(const char *text)
{
	if (clean_begins_oddly(text))
		return false;
	for (size_t i = 0, length = strlen(text); i < length;) {
		unsigned char c = (unsigned char)text[i];

		if (length - i >= 8 && bytes_plain(text + i)) {
			i += 8;
			continue;
		}
		if ((c < 0x20 && c != '\n') || c >= 0x7F)
			return false;
		i++;
	}
	return true;
}

/* What is between the quotes of ="...", where a quote is doubled; NULL if text is nothing like that. */
static const char *quoted_formula(struct arena *arena, const char *text)
{
	size_t length = strlen(text);
	char *inside, *to;

	if (length < 3 || text[0] != '=' || text[1] != '"' || text[length - 1] != '"')
		return NULL;
	to = inside = arena_strndup(arena, text + 2, length - 3);
	for (const char *from = inside; *from; from++) {
		if (*from == '"' && *++from != '"')
			return NULL;
		*to++ = *from;
	}
	*to = '\0';
	return inside;
}

static bool begins_number(const char *text)
{
	text += strspn(text, "+-. ");
	return (*text >= '0' && *text <= '9') || strncmp(text, "\u00a3", 2) == 0;
}

const char *clean_guards(struct arena *arena, const char *text, enum cell_kind kind)
{
	enum apostrophe apostrophe = kinds[kind].apostrophe;
	const char *inside = *text == '=' ? quoted_formula(arena, text) : NULL, *bare = formula_unguarded(text);

	if (bare != text)
		return bare;
	if (inside)
		text = inside;
	if (text[0] != '\'' || text[1] == '\'' || apostrophe == KEPT)
		return text;
	return apostrophe == OFF || begins_number(text + 1) ? text + 1 : text;
}

static bool is_next_line(const char *text)
{
	return (unsigned char)text[0] == 0xC2 && (unsigned char)text[1] == 0x85;
}

const char *clean_spaces(struct arena *arena, const char *text)
{
	char *clean, *to;

	if (!text[strcspn(text, "\t\v")] && !strstr(text, "\xC2\x85"))
		return text;
	to = clean = arena_strdup(arena, text);
	for (const char *from = text; *from; from++) {
		bool wide = is_next_line(from);

		*to++ = wide || *from == '\t' || *from == '\v' ? ' ' : *from;
		from += wide;
	}
	*to = '\0';
	return clean;
}

/* Excel, Google Sheets and LibreOffice write these in any language. LibreOffice also writes them, or "Err:", followed
 * by a number. */
static const char *const failures[] = {
	"#N/A", "#NA", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!",
	"#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!", "#BUSY!", "#PYTHON!",
	"#EXTERNAL!", "#TIMEOUT!", "#GETTING_DATA", "#ERROR!", "#MACRO?", "#ADDIN?", "Loading...",
};

enum { FAILURE_BYTES_MAX = 64 };	/* leaves room for invisible characters and full-width letters */

static bool is_numbered_error(const char *text)
{
	return strncasecmp(text, "Err:", 4) == 0 && strlen(text) == 7 && strspn(text + 4, "0123456789") == 3;
}

enum cell_failure clean_failure(const char *text)
{
	if (*text == '#' && !text[strspn(text, "#")])
		return strlen(text) >= 3 ? CELL_NARROW : CELL_SOUND;
	if (!*text || !(strchr("#EeLl", *text) || (unsigned char)*text >= 0x80) || strlen(text) > FAILURE_BYTES_MAX)
		return CELL_SOUND;
	for (size_t i = 0; i < sizeof(failures) / sizeof(*failures); i++) {
		if (text_same_id(text, failures[i]))
			return CELL_FAILED;
	}
	if (strcmp(text, CLEAN_NOT_STORED) == 0)
		return CELL_NOT_STORED;
	return is_numbered_error(text) ? CELL_FAILED : CELL_SOUND;
}

static const struct {
	const char *is, *hint;
} failures_told[] = {
	[CELL_SOUND] = { "", "" },
	[CELL_FAILED] = { "a formula that failed in the spreadsheet",
			  "mend the formula in the spreadsheet, or type what it should say, and save again" },
	[CELL_NARROW] = { "not a value: its column was too narrow to show it",
			  "its column was too narrow when the file was saved: widen it and save again" },
	[CELL_NOT_STORED] = { "a formula whose value the workbook does not hold",
			      "open the workbook in the spreadsheet program and save it once: that calculates all "
			      "formulas" },
};

const char *clean_failure_is(enum cell_failure failure)
{
	return failures_told[failure].is;
}

const char *clean_failure_hint(enum cell_failure failure)
{
	return failures_told[failure].hint;
}
