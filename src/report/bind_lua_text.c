/*
 * bind_lua_text.c - inline text, marks and content; bind_lua_text.h says what an author may write.
 *
 * The one hard idea: text, span and content are distinguished by shape alone (a string, a table with a
 * first item, a table with "type"), so that templates stay short and every mistake still has a path.
 */
#include "report/bind_lua_text.h"

#include <lua.h>
#include <string.h>
#include <strings.h>

#include "base/nearest.h"
#include "base/text.h"

/* ---- spans ---- */

struct spans {
	struct span *items;
	size_t n, capacity;
};

static const char *const icon_names[] = {
	[ICON_NONE] = "none", [ICON_MET] = "met", [ICON_PARTLY] = "partly",
	[ICON_NOT_YET] = "not_yet", [ICON_NOT_APPLICABLE] = "not_applicable",
	[ICON_NOT_ANSWERED] = "not_answered", [ICON_BOX] = "box",
	[ICON_UP] = "up", [ICON_DOWN] = "down", [ICON_SAME] = "same", NULL
};
_Static_assert(sizeof icon_names / sizeof *icon_names == ICON_COUNT + 1, "a name for every icon");

static const struct lua_field mark_fields[] = {
	FIELD("word", read_string, level_mark, word, REQUIRED),
	FIELD("pips", read_integer, level_mark, pips, RANGE(0, 12)),
	FIELD("of", read_integer, level_mark, of, RANGE(0, 12)),
	FIELD("fill", read_colour, level_mark, fill_rgb, REQUIRED),
	FIELD("ink", read_colour, level_mark, ink_rgb, REQUIRED),
	FIELD("hatched", read_bool, level_mark, hatched),
};
static const struct fields mark_record = FIELDS(mark_fields);

/* The mark that the table on top was read as earlier, or NULL. No Lua code runs while a document is read, so the same
 * table has the same content. */
static const struct level_mark *known_mark(const struct lua_reader *r, const void *table)
{
	for (size_t i = 0; i < r->n_marks; i++)
		if (r->marks[i].table == table)
			return r->marks[i].mark;
	return NULL;
}

static const struct level_mark *new_mark(struct lua_reader *r, const void *table)
{
	struct level_mark *mark = arena_alloc(r->arena, sizeof *mark);
	int before = r->n_problems;

	mark->word = "";
	read_record_fields(r, mark, &mark_record, false);
	if (mark->pips > mark->of)
		read_problem(r, "%d pips of %d", mark->pips, mark->of);
	if (r->n_problems == before && !r->too_many && r->n_marks < READ_MARKS_MAX)
		r->marks[r->n_marks++] = (struct read_mark){ table, mark };
	return mark;
}

void read_mark(struct lua_reader *r, void *target, const struct lua_field *field)
{
	const void *table = lua_topointer(r->L, -1);
	const struct level_mark *mark = known_mark(r, table);

	(void)field;
	*(const struct level_mark **)target = mark ? mark : new_mark(r, table);
}

static void read_span_text(struct lua_reader *r, void *target, const struct lua_field *field)
{
	(void)field;
	*(const char **)target = read_string_here(r);
}

void read_link(struct lua_reader *r, void *target, const struct lua_field *field)
{
	read_string(r, target, field);
	if (*(const char **)target)
		anchor_note(r, &r->links, *(const char **)target);
}

/* Whether it is a document or table beside this one, "./S1/report.pdf", so that a link to it leads to no other folder and
 * runs nothing. */
static bool is_beside(const char *url)
{
	static const char *const endings[] = { ".pdf", ".csv", ".html", ".xlsx", ".ics" };
	const size_t length = strlen(url);

	if (strncmp(url, "./", 2) != 0 || strstr(url, "..") || strpbrk(url, "\\:?#%"))
		return false;
	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
		const size_t n = strlen(endings[i]);

		if (length > n + 2 && strcmp(url + length - n, endings[i]) == 0)
			return true;
	}
	return false;
}

/* People open the links of a document, so no link may run a program or open any other file. */
static void read_url(struct lua_reader *r, void *target, const struct lua_field *field)
{
	static const char *const schemes[] = { "https://", "http://", "mailto:" };
	const char *url;

	read_string(r, target, field);
	url = *(const char **)target;
	for (size_t i = 0; url && i < sizeof(schemes) / sizeof(*schemes); i++) {
		if (strncasecmp(url, schemes[i], strlen(schemes[i])) == 0 && url[strlen(schemes[i])])
			return;
	}
	if (!url || is_beside(url))
		return;
	read_problem(r, "a link can only go to http://, https:// or mailto:, or a document beside this one, not to '%s'",
		     url);
	*(const char **)target = NULL;
}

static const struct lua_field span_fields[] = {
	FIELD("text", read_span_text, span, text),
	FIELD("bold", read_flag, span, flags, .bit = SPAN_BOLD),
	FIELD("italic", read_flag, span, flags, .bit = SPAN_ITALIC),
	FIELD("muted", read_flag, span, flags, .bit = SPAN_MUTED),
	FIELD("break", read_flag, span, flags, .bit = SPAN_BREAK),
	FIELD("icon", read_enum, span, icon, .names = icon_names),
	FIELD("level", read_mark, span, level),
	FIELD("lang", read_language, span, lang),
	FIELD("url", read_url, span, url),
	FIELD("to", read_link, span, to),
};
static const struct fields span_record = FIELDS(span_fields);

static void add_span(struct lua_reader *r, struct spans *spans, const struct span *span)
{
	if (!spans->items) {		/* enough for most texts */
		spans->capacity = 1;
		spans->items = arena_alloc(r->arena, sizeof *spans->items);
	}
	if (spans->n == spans->capacity)
		spans->items = arena_grow(r->arena, spans->items, spans->n, &spans->capacity,
					  sizeof *spans->items);
	spans->items[spans->n++] = *span;
}

/* Add a span line by line: what follows a line feed becomes a span of its own, on a new line. */
static void add_lines(struct lua_reader *r, struct spans *spans, struct span span)
{
	const char *text = span.text, *end;

	while ((end = strchr(text, '\n'))) {
		struct span line = span;

		line.text = arena_strndup(r->arena, text, (size_t)(end - text));
		if (*line.text || line.icon || line.level)
			add_span(r, spans, &line);
		text = end + strspn(end, "\n");
		span.flags |= SPAN_BREAK;
		span.icon = ICON_NONE;
		span.level = NULL;
	}
	span.text = text;
	if (*text || span.icon || span.level || span.flags & SPAN_BREAK)
		add_span(r, spans, &span);
}

static void read_span(struct lua_reader *r, struct spans *spans)
{
	struct span span = { .text = "" };

	read_record_fields(r, &span, &span_record, false);
	if (span.level && *span.text)
		read_problem(r, "a span with a level has no text: the level's word is the text");
	if (span.url && span.to)
		read_problem(r, "a span goes to one place: 'url' or 'to', not both");
	add_lines(r, spans, span);
}

static bool is_list(lua_State *L)
{
	bool list;

	if (!lua_istable(L, -1))
		return false;
	list = lua_rawgeti(L, -1, 1) != LUA_TNIL;
	lua_pop(L, 1);
	if (!list) {
		lua_pushnil(L);
		list = !lua_next(L, -2);
		if (!list)
			lua_pop(L, 2);
	}
	return list;
}

/* Push item i of the list on top; returns false if the item is false, which means "leave it out". [-0, +1, -] */
static bool push_item(lua_State *L, size_t i)
{
	return lua_rawgeti(L, -1, (lua_Integer)i) != LUA_TBOOLEAN || lua_toboolean(L, -1);
}

static void collect_spans(struct lua_reader *r, struct spans *spans);

static void collect_list(struct lua_reader *r, struct spans *spans)
{
	size_t n;

	if (!read_list_length(r, &n) || !read_enter(r))
		return;
	for (size_t i = 1; i <= n; i++) {
		size_t back = path_index(r, i);

		if (push_item(r->L, i))
			collect_spans(r, spans);
		lua_pop(r->L, 1);
		path_back(r, back);
	}
	read_leave(r);
}

static void collect_spans(struct lua_reader *r, struct spans *spans)
{
	if (is_list(r->L))
		collect_list(r, spans);
	else if (lua_istable(r->L, -1))
		read_span(r, spans);
	else
		add_lines(r, spans, (struct span){ .text = read_string_here(r) });
}

void read_text(struct lua_reader *r, void *target, const struct lua_field *field)
{
	struct spans spans = { 0 };

	(void)field;
	collect_spans(r, &spans);
	*(struct text *)target = (struct text){ spans.items, spans.n };
}

/* ---- styles ---- */

void read_style(struct lua_reader *r, void *target, const struct lua_field *field)
{
	const struct theme *theme = r->theme;
	const char *name = "", **names, *nearest;
	struct diag *diag;

	read_string(r, &name, field);
	for (size_t i = 0; i < theme->n_styles; i++) {
		if (strcmp(theme->styles[i].name, name) == 0) {
			*(const struct text_style **)target = &theme->styles[i];
			return;
		}
	}
	names = arena_array(r->arena, theme->n_styles, sizeof *names);
	for (size_t i = 0; i < theme->n_styles; i++)
		names[i] = theme->styles[i].name;
	nearest = text_nearest(name, names, theme->n_styles);
	diag = read_problem(r, "the theme has no style '%s'", name);
	if (diag && nearest)
		diag->hint = text_did_you_mean(r->diags->arena, name, nearest);
}

/* ---- content ---- */

static bool is_block(lua_State *L)
{
	bool typed;

	if (!lua_istable(L, -1))
		return false;
	lua_pushliteral(L, "type");
	typed = lua_rawget(L, -2) != LUA_TNIL;
	lua_pop(L, 1);
	return typed;
}

/* Whether the first item that is not false is a block. */
static bool is_block_list(lua_State *L)
{
	bool blocks = false;

	if (!is_list(L))
		return false;
	for (size_t i = 1; ; i++) {
		bool kept = push_item(L, i);

		blocks = is_block(L);
		lua_pop(L, 1);
		if (kept)
			return blocks;
	}
}

void read_blocks(struct lua_reader *r, void *target, const struct lua_field *field)
{
	struct block *items;
	size_t n, used = 0;

	(void)field;
	if (!read_list_length(r, &n) || !read_enter(r))
		return;
	items = arena_array(r->arena, n, sizeof *items);
	for (size_t i = 1; i <= n; i++) {
		size_t back = path_index(r, i);

		if (push_item(r->L, i))
			read_block(r, &items[used++]);
		lua_pop(r->L, 1);
		path_back(r, back);
	}
	read_leave(r);
	*(struct blocks *)target = (struct blocks){ items, used };
}

bool is_content(struct lua_State *L)
{
	return !lua_istable(L, -1) || is_list(L) || is_block(L);
}

void read_content(struct lua_reader *r, void *target, const struct lua_field *field)
{
	struct blocks *blocks = target;
	struct block *block;

	if (is_block_list(r->L)) {
		read_blocks(r, target, field);
		return;
	}
	block = arena_alloc(r->arena, sizeof *block);
	if (is_block(r->L)) {
		read_block(r, block);
	} else {
		block->kind = BLOCK_PARAGRAPH;
		block->paragraph.style = &r->theme->styles[r->style];
		read_text(r, &block->paragraph.text, field);
		if (block->paragraph.text.n == 0)
			return;
	}
	*blocks = (struct blocks){ block, 1 };
}
