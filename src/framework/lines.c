/*
 * lines.c - see lines.h. A light scanner of Lua: words, texts, comments, brackets and blocks.
 *
 * The source is known to compile. The scanner follows the table after the chunk's own `return`, and any
 * `local NAME = {` of the chunk where NAME is used as a value, in parallel with the data made from it.
 * The hard idea: a mistake only costs a less exact line, so expressions are skipped, not understood.
 */
#include "framework/lines.h"

#include <string.h>

#include "base/ascii.h"

enum { LOCALS_MAX = 200 };		/* Lua's limit for a chunk */
enum { STEPS_MAX = 4 * 1000 * 1000 };	/* words read in total, however often locals are followed */

enum token { TOKEN_END, TOKEN_NAME, TOKEN_TEXT, TOKEN_NUMBER, TOKEN_SIGN };

/* Shared by all positions of the scanner. */
struct lua_source {
	struct reader *reader;
	long steps;
	struct { const char *name; size_t length; const char *at; int line; } locals[LOCALS_MAX];
};

struct scanner {
	struct lua_source *source;
	size_t n_locals;		/* how many of the source's locals precede this position */
	const char *at, *end;
	int line;			/* line at this position */
	enum token token;		/* the current word ... */
	int token_line;
	const char *start;		/* ... its start ... */
	size_t length;			/* ... its length; of a text, without its quotes */
};

static bool is_name_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '_';
}

/* Move on by one byte. CR LF, LF CR, LF and CR each count as one line end, as in Lua. */
static void step(struct scanner *s)
{
	char c = *s->at++;

	if (c != '\n' && c != '\r')
		return;
	if (s->at < s->end && (*s->at == '\n' || *s->at == '\r') && *s->at != c)
		s->at++;
	s->line++;
}

static char peek(const struct scanner *s, size_t ahead)
{
	return (size_t)(s->end - s->at) > ahead ? s->at[ahead] : '\0';
}

/* The level of a long bracket that opens here: 1 for "[[", 2 for "[=["; 0: none. */
static size_t long_bracket(const struct scanner *s)
{
	size_t n = 1;

	if (peek(s, 0) != '[')
		return 0;
	while (peek(s, n) == '=')
		n++;
	return peek(s, n) == '[' ? n : 0;
}

static bool closes(const struct scanner *s, size_t level)
{
	if (peek(s, 0) != ']' || peek(s, level) != ']')
		return false;
	for (size_t i = 1; i < level; i++) {
		if (peek(s, i) != '=')
			return false;
	}
	return true;
}

static void skip_long(struct scanner *s, size_t level)
{
	s->at += level + 1;
	s->start = s->at;
	while (s->at < s->end && !closes(s, level))
		step(s);
	s->length = (size_t)(s->at - s->start);
	s->at = (size_t)(s->end - s->at) > level ? s->at + level + 1 : s->end;
}

static void skip_quoted(struct scanner *s)
{
	char quote = *s->at++;

	s->start = s->at;
	while (s->at < s->end && *s->at != quote) {
		if (*s->at == '\\' && s->end - s->at > 1)
			s->at++;
		step(s);
	}
	s->length = (size_t)(s->at - s->start);
	if (s->at < s->end)
		s->at++;
}

static void skip_blanks(struct scanner *s)
{
	size_t level;

	while (s->at < s->end) {
		if (peek(s, 0) == '-' && peek(s, 1) == '-') {
			s->at += 2;
			level = long_bracket(s);
			if (level)
				skip_long(s, level);
			while (!level && s->at < s->end && *s->at != '\n' && *s->at != '\r')
				s->at++;
		} else if (strchr(" \t\v\f\r\n", *s->at)) {
			step(s);
		} else {
			return;
		}
	}
}

static void take_word(struct scanner *s, enum token token)
{
	s->token = token;
	while (is_name_byte(peek(s, 0)) || (token == TOKEN_NUMBER && peek(s, 0) == '.'))
		s->at++;
	s->length = (size_t)(s->at - s->start);
}

static void next(struct scanner *s)
{
	size_t level;

	skip_blanks(s);
	s->token_line = s->line;
	s->start = s->at;
	s->length = 0;
	s->token = TOKEN_END;
	if (s->at >= s->end || ++s->source->steps > STEPS_MAX)
		return;
	level = long_bracket(s);
	if (level) {
		s->token = TOKEN_TEXT;
		skip_long(s, level);
	} else if (*s->at == '"' || *s->at == '\'') {
		s->token = TOKEN_TEXT;
		skip_quoted(s);
	} else if (ascii_is_digit(*s->at)) {
		take_word(s, TOKEN_NUMBER);
	} else if (is_name_byte(*s->at)) {
		take_word(s, TOKEN_NAME);
	} else {
		s->token = TOKEN_SIGN;
		/* Among signs of two bytes, only those with '=' could be mistaken for something else. */
		s->length = strchr("=~<>", *s->at) && peek(s, 1) == '=' ? 2 : 1;
		s->at += s->length;
	}
}

static bool is(const struct scanner *s, enum token token, const char *text)
{
	return s->token == token && s->length == strlen(text) &&
	       memcmp(s->start, text, s->length) == 0;
}

static bool is_sign(const struct scanner *s, const char *text)
{
	return is(s, TOKEN_SIGN, text);
}

/* +1 where a bracket or block opens, -1 where one closes. For while and for, the opening word is do. */
static int nesting(const struct scanner *s)
{
	static const char *const openers[] = { "function", "do", "if", "repeat" };

	if (s->token == TOKEN_SIGN)
		return is_sign(s, "{") || is_sign(s, "(") || is_sign(s, "[") ? 1 :
		       is_sign(s, "}") || is_sign(s, ")") || is_sign(s, "]") ? -1 : 0;
	for (size_t i = 0; i < sizeof(openers) / sizeof(openers[0]); i++) {
		if (is(s, TOKEN_NAME, openers[i]))
			return 1;
	}
	return is(s, TOKEN_NAME, "end") || is(s, TOKEN_NAME, "until") ? -1 : 0;
}

/* Skip to the sign that ends a value of a table: ',' ';' or the closing '}'; it becomes the current word. */
static void skip_value(struct scanner *s)
{
	int depth = 0;

	for (; s->token != TOKEN_END; next(s)) {
		if (depth == 0 && (is_sign(s, ",") || is_sign(s, ";") || is_sign(s, "}")))
			return;
		depth += nesting(s);
	}
}

/* A field's name as in the data: NAME = or ["text"] =. The word after '=' then is the current one. */
static const char *take_key(struct scanner *s)
{
	struct scanner ahead = *s;
	const char *key = NULL;
	bool bracket = is_sign(s, "[");

	if (bracket)
		next(&ahead);
	if (ahead.token == (bracket ? TOKEN_TEXT : TOKEN_NAME) &&
	    !memchr(ahead.start, '\\', ahead.length))
		key = arena_strndup(s->source->reader->diags->arena, ahead.start, ahead.length);
	next(&ahead);
	if (bracket) {
		if (!is_sign(&ahead, "]"))
			return NULL;
		next(&ahead);
	}
	if (!key || !is_sign(&ahead, "="))
		return NULL;
	next(&ahead);
	*s = ahead;
	return key;
}

static void mark_table(struct scanner *s, struct data *table);

/* If the word names a local that is a table, follow it to where it is written. */
static void mark_local(const struct scanner *word, struct data *data)
{
	struct scanner there = *word;

	for (size_t i = word->n_locals; i-- > 0;) {
		if (word->source->locals[i].length != word->length ||
		    memcmp(word->source->locals[i].name, word->start, word->length) != 0)
			continue;
		there.at = word->source->locals[i].at;
		there.line = word->source->locals[i].line;
		there.n_locals = i;	/* it can only name what precedes it */
		next(&there);
		if (is_sign(&there, "{"))
			mark_table(&there, data);
		return;
	}
}

/* The value that starts at the current word became data; NULL: there is no data for it. Ends like skip_value. */
static void mark_value(struct scanner *s, struct data *data)
{
	struct scanner word = *s;

	if (is_sign(s, "{")) {
		mark_table(s, data);
	} else if (s->token == TOKEN_NAME) {
		next(s);
		if (data && data->type == DATA_TABLE &&
		    (is_sign(s, ",") || is_sign(s, ";") || is_sign(s, "}") ||
		     s->token == TOKEN_END))
			mark_local(&word, data);
		else
			*s = word;
	}
	skip_value(s);
}

static void mark_field(struct scanner *s, struct data *table, const char *key, int line)
{
	struct data *field = data_field(table, key);

	if (field && field->line) {
		struct data here = { .parent = table, .key = key, .line = line };

		reader_problem(s->source->reader, DIAG_AUD017, &here,
			       "%s is given twice; first at line %d",
			       reader_path(s->source->reader, &here), field->line)
			->hint = "Lua keeps the last one only: remove or rename one of them";
	} else if (field) {
		field->line = line;
	}
	mark_value(s, field);
}

/* The constructor whose '{' is the current word became table. Ends after its '}'. */
static void mark_table(struct scanner *s, struct data *table)
{
	size_t n_items = 0;

	next(s);
	while (!is_sign(s, "}") && s->token != TOKEN_END) {
		int line = s->token_line;
		const char *key = take_key(s);

		if (key) {
			mark_field(s, table, key, line);
		} else if (is_sign(s, "[")) {
			skip_value(s);
		} else if (table && n_items < table->n_items) {
			table->items[n_items].line = line;
			mark_value(s, &table->items[n_items++]);
		} else {
			mark_value(s, NULL);
		}
		if (is_sign(s, ",") || is_sign(s, ";"))
			next(s);
	}
	next(s);
}

/* The current word is `local`: remember NAME and where its value starts. */
static void note_local(struct scanner *s)
{
	struct scanner ahead = *s, name;

	next(&ahead);
	name = ahead;
	next(&ahead);
	if (name.token != TOKEN_NAME || !is_sign(&ahead, "=") || s->n_locals == LOCALS_MAX)
		return;
	s->source->locals[s->n_locals].name = name.start;
	s->source->locals[s->n_locals].length = name.length;
	s->source->locals[s->n_locals].at = ahead.at;
	s->source->locals[s->n_locals].line = ahead.line;
	s->n_locals++;
}

static void inherit(struct data *data, int line)
{
	if (!data->line)
		data->line = line;
	for (size_t i = 0; i < data->n_items; i++)
		inherit(&data->items[i], data->line);
	for (size_t i = 0; i < data->n_fields; i++)
		inherit(&data->fields[i], data->line);
}

void lines_mark(struct reader *reader, struct data *root, const char *source, size_t length)
{
	struct lua_source shared = { .reader = reader };
	struct scanner s = { .source = &shared, .at = source, .end = source + length, .line = 1 };
	int depth = 0;

	for (next(&s); s.token != TOKEN_END; next(&s)) {
		depth += nesting(&s);
		if (depth == 0 && is(&s, TOKEN_NAME, "local"))
			note_local(&s);
		if (depth != 0 || !is(&s, TOKEN_NAME, "return"))
			continue;
		next(&s);
		root->line = s.token_line;
		mark_value(&s, root);
		break;
	}
	inherit(root, 1);
}
