/* filled_form.c - reads the hidden sheet of a form's workbook. See filled_form.h; filled_check.c judges it. */
#include "evidence/filled_form.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "evidence/form_sheet.h"
#include "evidence/sheet_read.h"
#include "evidence/sheet_rows.h"
#include "evidence/workbook.h"

enum { ROWS_MAX = 10000, CELL_BYTES_MAX = 32767 };

static struct form_tab *tab_named(struct reading *r, struct filled_form *form, const char *name)
{
	struct form_tab *tab = filled_form_tab(form, name);

	if (tab)
		return tab;
	if (form->n_tabs == form->tabs_capacity)
		form->tabs = arena_grow(r->scratch, form->tabs, form->n_tabs, &form->tabs_capacity, sizeof(*form->tabs));
	tab = &form->tabs[form->n_tabs++];
	*tab = (struct form_tab){ .name = name, .target = MAPPING_TARGET_COUNT };
	return tab;
}

struct form_tab *filled_form_tab(const struct filled_form *form, const char *sheet)
{
	for (size_t i = 0; i < form->n_tabs; i++) {
		if (text_same_folded(form->tabs[i].name, sheet))
			return &form->tabs[i];
	}
	return NULL;
}

static void take_form(struct filled_form *form, const char *name, const char *value)
{
	const struct {
		const char *name;
		const char **to;
	} places[] = {
		{ FORM_SHEET_FORMAT_KEY, &form->format }, { FORM_SHEET_AUDIT, &form->audit },
		{ FORM_SHEET_VERSION, &form->version }, { FORM_SHEET_DATE, &form->date }, { FORM_SHEET_YEAR, &form->year },
		{ FORM_SHEET_MANY, &form->many },
	};

	for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++) {
		if (strcmp(places[i].name, name) == 0)
			*places[i].to = value;
	}
}

static void take_school(struct reading *r, struct filled_form *form, const char *name, const char *value)
{
	if (form->n_school == form->school_capacity)
		form->school = arena_grow(r->scratch, form->school, form->n_school, &form->school_capacity,
					  sizeof(*form->school));
	form->school[form->n_school++] = (struct form_pair){ name, value };
}

static void take_sheet(struct reading *r, struct filled_form *form, const char *name, const char *value)
{
	struct form_tab *tab = tab_named(r, form, name);

	for (int target = 0; target < MAPPING_COUNTS; target++) {
		if (strcmp(mapping_target_name((enum mapping_target)target), value) == 0)
			tab->target = (enum mapping_target)target;
	}
	form->unreadable |= *value && tab->target == MAPPING_TARGET_COUNT;
}

static void take_header(struct reading *r, struct form_headers *headers, const char *header)
{
	if (headers->n == headers->capacity)
		headers->items = arena_grow(r->scratch, headers->items, headers->n, &headers->capacity,
					    sizeof(*headers->items));
	headers->items[headers->n++] = header;
}

/* The text of a cell; "" if the row has none there. */
static const char *cell_text(struct reading *r, const struct raw_row *row, size_t i)
{
	if (i >= row->n_cells || row->cells[i].length > CELL_BYTES_MAX)
		return "";
	return text_nfc(r->scratch, text_trim(r->scratch, arena_strndup(r->scratch, row->cells[i].text,
									  row->cells[i].length)));
}

static void take_row(struct reading *r, struct filled_form *form, const struct raw_row *row)
{
	const char *what = cell_text(r, row, 0), *name = cell_text(r, row, 1), *value = cell_text(r, row, 2);

	if (strcmp(what, FORM_SHEET_FORM) == 0)
		take_form(form, name, value);
	else if (strcmp(what, FORM_SHEET_SCHOOL) == 0 && *name)
		take_school(r, form, name, value);
	else if (strcmp(what, FORM_SHEET_SHEET) == 0 && *name)
		take_sheet(r, form, name, value);
	else if (strcmp(what, FORM_SHEET_UNREAD) == 0 && *name)
		take_header(r, &tab_named(r, form, name)->unread, value);
	else if (strcmp(what, FORM_SHEET_GIVEN) == 0 && *name)
		take_header(r, &tab_named(r, form, name)->given, value);
}

static bool is_header(struct reading *r, const struct raw_row *row)
{
	return text_same_folded(cell_text(r, row, 0), FORM_SHEET_WHAT) &&
	       text_same_folded(cell_text(r, row, 1), FORM_SHEET_KEY) &&
	       text_same_folded(cell_text(r, row, 2), FORM_SHEET_VALUE);
}

static bool has_tables(const struct filled_form *form)
{
	for (size_t i = 0; i < form->n_tabs; i++) {
		if (form->tabs[i].target != MAPPING_TARGET_COUNT)
			return true;
	}
	return false;
}

static void take_rows(struct reading *r, struct filled_form *form, struct arena *arena, const char *bytes, size_t length)
{
	struct sheet_rows *rows = sheet_rows_new(arena, bytes, length);
	enum row_outcome outcome;
	struct raw_row row;
	size_t n = 0;

	while ((outcome = sheet_rows_next(rows, &row)) != ROW_OUTCOME_END && !form->unreadable) {
		form->unreadable = outcome != ROW_OUTCOME_ROW || n > ROWS_MAX || (!n && !is_header(r, &row));
		if (n++ && !form->unreadable)
			take_row(r, form, &row);
	}
	form->unreadable |= !form->format || !form->audit || !has_tables(form);
}

struct filled_form *filled_form_read(struct reading *r, struct workbook *w)
{
	const struct workbook_sheet *sheet = NULL;
	struct filled_form *form;
	struct sheet_odd odd;
	struct arena arena;
	struct spool *rows;
	const char *bytes;

	for (size_t i = 0; i < w->n_sheets; i++) {
		if (strcasecmp(w->sheets[i].name, FORM_SHEET_NAME) == 0)
			sheet = &w->sheets[i];
	}
	if (!sheet)
		return NULL;
	form = arena_alloc(r->scratch, sizeof(*form));
	*form = (struct filled_form){ .sheet = arena_strdup(r->scratch, sheet->name) };
	arena_init(&arena);
	rows = spool_new(&arena, r->spool_folder);
	if (workbook_load(w, r->spool_folder) && sheet_read(w, sheet->part, rows, &odd) && (bytes = spool_view(rows)))
		take_rows(r, form, &arena, bytes, spool_length(rows));
	else
		form->unreadable = true;
	arena_clear(&arena);
	/* A sheet that everybody sees and that is not a form's is somebody's own. */
	return form->unreadable && !sheet->hidden && !form->format ? NULL : form;
}
