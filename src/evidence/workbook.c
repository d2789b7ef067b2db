/*
 * workbook.c - see workbook.h.
 *
 * A workbook may have a million shared texts, so neither they nor their places are kept in memory.
 */
#include "evidence/workbook.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "evidence/raw_row.h"

/* A part that another part refers to. */
struct relation {
	const char *id, *type, *part;
};

struct relations {
	struct workbook *workbook;
	const char *folder;		/* of the part that refers: "xl/" */
	struct relation *items;
	size_t n, capacity;
};

static void fault(struct workbook *w, enum package_fault fault)
{
	if (!w->package.fault)
		w->package.fault = fault;
}

static bool same(const char *a, const char *b)
{
	return strcmp(a, b) == 0;
}

static bool ends_with(const char *text, const char *end)
{
	size_t length = strlen(text), n = strlen(end);

	return length >= n && same(text + length - n, end);
}

/* ---- relations ---- */

/* The name of a part in the archive; folders never lead out of it. */
static const char *part_name(struct arena *arena, const char *folder, const char *target)
{
	char *path = *target == '/' ? arena_strdup(arena, target + 1) : arena_printf(arena, "%s%s", folder, target);
	const char *name = "";
	char *save = NULL;

	for (char *step = strtok_r(path, "/\\", &save); step; step = strtok_r(NULL, "/\\", &save)) {
		const char *slash = strrchr(name, '/');

		if (same(step, ".."))
			name = slash ? arena_strndup(arena, name, (size_t)(slash - name)) : "";
		else if (!same(step, "."))
			name = *name ? arena_printf(arena, "%s/%s", name, step) : step;
	}
	return name;
}

static void on_relation(void *context, const char *name, const char **attributes)
{
	struct relations *r = context;
	struct arena *arena = r->workbook->arena;
	const char *id = package_attribute(attributes, "Id"), *type = package_attribute(attributes, "Type"),
		   *target = package_attribute(attributes, "Target"),
		   *mode = package_attribute(attributes, "TargetMode");

	if (!same(name, "Relationship") || !id || !type || !target || (mode && same(mode, "External")))
		return;
	if (r->n > WORKBOOK_SHEETS_MAX + 100) {
		fault(r->workbook, PACKAGE_ODD);
		return;
	}
	if (r->n == r->capacity)
		r->items = arena_grow(arena, r->items, r->n, &r->capacity, sizeof(*r->items));
	r->items[r->n++] = (struct relation){ arena_strdup(arena, id), arena_strdup(arena, type),
					      part_name(arena, r->folder, target) };
}

/* Read what a part refers to. */
static struct relations relations_of(struct workbook *w, const char *part)
{
	static const struct part_handlers handlers = { .begin = on_relation };
	const char *slash = strrchr(part, '/');
	const char *folder = slash ? arena_strndup(w->arena, part, (size_t)(slash + 1 - part)) : "";
	struct relations r = { .workbook = w, .folder = folder };

	package_parse(&w->package, arena_printf(w->arena, "%s_rels/%s.rels", folder, slash ? slash + 1 : part),
		      &handlers, &r);
	return r;
}

static const struct relation *by_type(const struct relations *r, const char *end)
{
	for (size_t i = 0; i < r->n; i++) {
		if (ends_with(r->items[i].type, end))
			return &r->items[i];
	}
	return NULL;
}

static const struct relation *by_id(const struct relations *r, const char *id)
{
	for (size_t i = 0; id && i < r->n; i++) {
		if (same(r->items[i].id, id))
			return &r->items[i];
	}
	return NULL;
}

/* ---- sheets ---- */

struct sheet_list {
	struct workbook *workbook;
	const struct relations *relations;
	size_t capacity;
};

static bool is_true(const char *value)
{
	return value && (same(value, "1") || same(value, "true") || same(value, "on"));
}

static void add_sheet(struct sheet_list *list, const char **attributes)
{
	struct workbook *w = list->workbook;
	const char *name = package_attribute(attributes, "name"), *state = package_attribute(attributes, "state");
	const struct relation *part = by_id(list->relations, package_attribute(attributes, "id"));

	if (!name || !part || !ends_with(part->type, "/worksheet"))
		return;			/* a chart, or a dialogue of long ago */
	for (size_t i = 0; i < w->n_sheets; i++) {
		if (text_same_folded(w->sheets[i].name, name))
			fault(w, PACKAGE_SAME_NAME);
	}
	if (w->n_sheets == WORKBOOK_SHEETS_MAX)
		fault(w, PACKAGE_ODD);
	if (w->package.fault)
		return;
	if (w->n_sheets == list->capacity)
		w->sheets = arena_grow(w->arena, w->sheets, w->n_sheets, &list->capacity, sizeof(*w->sheets));
	w->sheets[w->n_sheets++] = (struct workbook_sheet){ arena_strdup(w->arena, name), part->part,
							    state && !same(state, "visible") };
}

static void on_workbook(void *context, const char *name, const char **attributes)
{
	struct sheet_list *list = context;

	if (same(name, "sheet"))
		add_sheet(list, attributes);
	else if (same(name, "workbookPr"))
		list->workbook->from_1904 = is_true(package_attribute(attributes, "date1904"));
}

static const char *part_of(const struct relation *relation, const struct package *package)
{
	return relation && package_has(package, relation->part) ? relation->part : NULL;
}

bool workbook_open(struct workbook *w, struct arena *arena, const struct source *packed)
{
	static const struct part_handlers handlers = { .begin = on_workbook };
	struct relations root, parts;
	struct sheet_list list = { .workbook = w, .relations = &parts };
	const struct relation *main_part;

	*w = (struct workbook){ .arena = arena };
	if (!package_open(&w->package, arena, packed))
		return false;
	root = relations_of(w, "");
	main_part = by_type(&root, "/officeDocument");
	if (w->package.fault || !main_part)
		return fault(w, PACKAGE_NO_WORKBOOK), false;
	if (ends_with(main_part->part, ".bin"))
		return fault(w, PACKAGE_BINARY), false;
	if (ends_with(main_part->part, "document.xml") || ends_with(main_part->part, "presentation.xml"))
		return fault(w, PACKAGE_NO_WORKBOOK), false;
	parts = relations_of(w, main_part->part);
	w->strings_part = part_of(by_type(&parts, "/sharedStrings"), &w->package);
	w->styles_part = part_of(by_type(&parts, "/styles"), &w->package);
	return package_parse(&w->package, main_part->part, &handlers, &list);
}

/* ---- styles ---- */

struct styles {
	struct workbook *workbook;
	bool in_cell_styles;
	struct { long id; struct value_format format; } *formats;
	size_t n_formats, formats_capacity, capacity;
};

static long number_in(const char **attributes, const char *name, long otherwise)
{
	const char *text = package_attribute(attributes, name);

	return text ? strtol(text, NULL, 10) : otherwise;
}

static void add_format(struct styles *s, long id, const char *code)
{
	if (!code)
		return;
	if (s->n_formats == WORKBOOK_FORMATS_MAX) {
		fault(s->workbook, PACKAGE_ODD);
		return;
	}
	if (s->n_formats == s->formats_capacity)
		s->formats = arena_grow(s->workbook->arena, s->formats, s->n_formats, &s->formats_capacity,
					sizeof(*s->formats));
	s->formats[s->n_formats].id = id;
	s->formats[s->n_formats++].format = value_format_of(code);
}

static struct value_format format_of(const struct styles *s, long id)
{
	for (size_t i = 0; i < s->n_formats; i++) {
		if (s->formats[i].id == id)
			return s->formats[i].format;
	}
	return value_format_built_in(id >= 0 && id < 1000 ? (int)id : 0);
}

static void add_style(struct styles *s, long format)
{
	struct workbook *w = s->workbook;

	if (w->n_styles == WORKBOOK_STYLES_MAX) {
		fault(w, PACKAGE_ODD);
		return;
	}
	if (w->n_styles == s->capacity)
		w->styles = arena_grow(w->arena, w->styles, w->n_styles, &s->capacity, sizeof(*w->styles));
	w->styles[w->n_styles++] = format_of(s, format);
}

static void on_style(void *context, const char *name, const char **attributes)
{
	struct styles *s = context;

	if (same(name, "numFmt"))
		add_format(s, number_in(attributes, "numFmtId", 0), package_attribute(attributes, "formatCode"));
	else if (same(name, "cellXfs"))
		s->in_cell_styles = true;
	else if (same(name, "xf") && s->in_cell_styles)
		add_style(s, number_in(attributes, "numFmtId", 0));
}

static void on_style_end(void *context, const char *name)
{
	struct styles *s = context;

	if (same(name, "cellXfs"))
		s->in_cell_styles = false;
}

static bool load_styles(struct workbook *w)
{
	static const struct part_handlers handlers = { .begin = on_style, .end = on_style_end };
	struct styles styles = { .workbook = w };

	return !w->styles_part || package_parse(&w->package, w->styles_part, &handlers, &styles);
}

struct value_format workbook_format(const struct workbook *w, long style)
{
	if (style < 0 || (size_t)style >= w->n_styles)
		return (struct value_format){ .kind = VALUE_PLAIN };
	return w->styles[style];
}

/* ---- shared texts ---- */

struct text_span {
	uint32_t offset, length;
};

struct texts {
	struct workbook *workbook;
	struct buf raw, text;
	bool in_text;
	int phonetic;			/* inside elements that say how the text is pronounced */
};

static void on_text_begin(void *context, const char *name, const char **attributes)
{
	struct texts *t = context;

	if (same(name, "si")) {
		buf_reset(&t->text);
		t->text.full = false;
	} else if (same(name, "rPh")) {
		t->phonetic++;
	} else if (same(name, "t") && !t->phonetic) {
		t->in_text = true;
		buf_reset(&t->raw);
		t->raw.full = false;
	}
}

static void on_text(void *context, const char *text, size_t length)
{
	struct texts *t = context;

	if (t->in_text)
		buf_add(&t->raw, text, length);
}

static void keep_text(struct texts *t)
{
	struct workbook *w = t->workbook;
	bool whole = !t->text.full;
	struct text_span place = { (uint32_t)spool_length(w->texts),
			       whole ? (uint32_t)t->text.length : RAW_CELL_BYTES_MAX + 1 };

	if ((whole && place.length && !spool_add(w->texts, t->text.bytes, place.length)) ||
	    !spool_add(w->places, &place, sizeof(place)))
		fault(w, PACKAGE_DISK);
	w->n_texts++;
}

static void on_text_end(void *context, const char *name)
{
	struct texts *t = context;

	if (same(name, "si")) {
		keep_text(t);
	} else if (same(name, "rPh")) {
		t->phonetic--;
	} else if (same(name, "t") && t->in_text) {
		t->in_text = false;
		if (t->raw.full)
			t->text.full = true;
		else if (t->raw.length)
			workbook_unescape(&t->text, t->raw.bytes, t->raw.length);
	}
}

static bool load_texts(struct workbook *w, const char *spool_folder)
{
	static const struct part_handlers handlers = { on_text_begin, on_text, on_text_end };
	struct texts texts = { .workbook = w };
	bool ok;

	if (!w->strings_part)
		return true;
	w->texts = spool_new(w->arena, spool_folder);
	w->places = spool_new(w->arena, spool_folder);
	buf_init(&texts.raw, RAW_CELL_BYTES_MAX + 1);
	buf_init(&texts.text, RAW_CELL_BYTES_MAX + 1);
	ok = package_parse(&w->package, w->strings_part, &handlers, &texts);
	buf_clear(&texts.raw);
	buf_clear(&texts.text);
	return ok;
}

bool workbook_text(const struct workbook *w, long index, struct buf *text, size_t *length)
{
	struct text_span place;
	char *to;

	if (index < 0 || (size_t)index >= w->n_texts)
		return false;
	buf_reset(text);
	spool_read(w->places, (size_t)index * sizeof(place), &place, sizeof(place));
	*length = place.length;
	if (place.length > RAW_CELL_BYTES_MAX || !place.length)
		return true;
	to = buf_room(text, place.length);
	if (to) {
		spool_read(w->texts, place.offset, to, place.length);
		buf_used(text, place.length);
	}
	return true;
}

bool workbook_load(struct workbook *w, const char *spool_folder)
{
	return load_styles(w) && load_texts(w, spool_folder);
}

/* ---- texts ---- */

/* The code point of "_x000D_" at text; 0: there is none, or none that a text can hold. */
static uint32_t escaped(const char *text, size_t length)
{
	uint32_t c = 0;

	if (length < 7 || text[0] != '_' || (text[1] | 0x20) != 'x' || text[6] != '_')
		return 0;
	for (int i = 2; i < 6; i++) {
		const char *digits = "0123456789abcdef", *digit = strchr(digits, text[i] | 0x20);

		if (!digit || !text[i])
			return 0;
		c = c * 16 + (uint32_t)(digit - digits);
	}
	return c;
}

void workbook_unescape(struct buf *to, const char *text, size_t length)
{
	bool after_cr = false;

	for (size_t i = 0; i < length; i++) {
		uint32_t c = text[i] == '_' ? escaped(text + i, length - i) : (unsigned char)text[i];
		char bytes[4];
		size_t n = text[i] == '_' && c ? text_encode(c, bytes) : 0;

		if (c == '\r' || (c == '\n' && after_cr)) {
			if (c == '\r')
				buf_putc(to, '\n');
		} else if (n) {
			buf_add(to, bytes, n);
		} else {
			buf_putc(to, text[i]);
		}
		after_cr = c == '\r';
		i += n ? 6 : 0;
	}
}
