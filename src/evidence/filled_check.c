/* filled_check.c - whose a form's workbook is, and whether it may be read. See filled_form.h. */
#include "evidence/filled_form.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "evidence/form_sheet.h"
#include "evidence/row_reader.h"
#include "evidence/sheet_rows.h"
#include "evidence/source.h"
#include "evidence/tables.h"

static const char *school_value(const struct filled_form *form, const char *name)
{
	for (size_t i = 0; i < form->n_school; i++) {
		if (text_same_folded(form->school[i].name, name))
			return form->school[i].value;
	}
	return "";
}

static bool of_this_audit(const struct reading *r, const struct filled_form *form)
{
	return !r->audit || text_same_id(r->audit, form->audit);
}

/* ---- schools that only a form knows ---- */

static void put_row(struct sheet_row *row, struct spool *rows, const struct filled_form *form, int number, bool values)
{
	sheet_row_begin(row, number);
	for (size_t i = 0; i < form->n_school; i++) {
		const char *text = values ? form->school[i].value : form->school[i].name;

		if (*text)
			sheet_row_add(row, (int)i + 1, text, strlen(text));
	}
	sheet_row_end(row, rows);
}

static void add_school(struct reading *r, const struct filled_form *form)
{
	const char *place = arena_printf(r->arena, "%s[%s]", form->name, form->sheet);
	struct arena scratch;
	struct source source;
	struct table table;
	struct sheet_row row = { 0 };
	struct spool *rows;

	arena_init(&scratch);
	rows = spool_new(&scratch, r->spool_folder);
	buf_init(&row.cells, 1024 * 1024);
	put_row(&row, rows, form, 1, false);
	put_row(&row, rows, form, 2, true);
	buf_clear(&row.cells);
	if (source_open(&source, rows)) {
		source.is_sheet = true;
		if (table_open(&table, r, &scratch, &schools_spec, NULL, place, &source, NULL))
			schools_read(r, &table);
	}
	arena_clear(&scratch);
}

void filled_forms_add_schools(struct reading *r, const struct filled_forms *forms)
{
	const bool any_listed = r->n_known > 0;

	for (size_t i = 0; i < forms->n; i++) {
		const struct filled_form *form = forms->items[i];
		const char *id = school_value(form, "school_id");

		if (form->unreadable || !*id || !*school_value(form, "name") || !*school_value(form, "phase") ||
		    !of_this_audit(r, form) || reading_school(r, id) || map_get(&r->refused_cells, id))
			continue;
		add_school(r, form);
		if (any_listed && reading_school(r, id))
			reading_problem(r, DIAG_CSV134, (struct loc){ form->name, 1, 1 }, id, id,
					"the school '%s' of the form is not in the schools table; what the form says of "
					"it is taken", reading_shown(r, id));
	}
}

/* ---- what is wrong with a form ---- */

static void refuse(struct reading *r, struct filled_form *form, enum diag_code code, const char *school_id,
		   const char *message)
{
	const struct known_school *known = school_id ? reading_school(r, school_id) : NULL;
	struct diag *diag = reading_problem(r, code, (struct loc){ form->name, 1, 1 }, school_id, NULL, "%s", message);

	form->refused = true;
	if (code == DIAG_CSV127)
		reading_hint(r, diag, "send the school this year's form: waymark form %s --schools FOLDER -o DIR",
			     r->audit ? r->audit : "AUDIT");
	if (known && known->usable)
		r->by_school[known->index].has_rows = true;	/* it answered, but not so that it can be read */
}

/* The school year that a form asks about: that of its date, or the next one, if it was made in the summer. */
static bool of_this_year(const struct reading *r, const struct filled_form *form)
{
	const int year = form->year ? atoi(form->year) : 0, asked = date_school_year(r->report_date);
	const int month = form->date && strlen(form->date) >= 7 ? atoi(form->date + 5) : 0;

	if (!date_given(r->report_date) || !year || year == asked)
		return true;
	return year + 1 == asked && month >= 6 && month <= 8;
}

static const char *described(struct reading *r, const struct filled_form *form)
{
	return arena_printf(&r->words, "the form is of audit '%s'%s%s%s%s", reading_shown(r, form->audit),
			    form->version ? ", version " : "", form->version ? reading_shown(r, form->version) : "",
			    form->year ? ", for " : "", form->year ? reading_shown(r, form->year) : "");
}

/* Whether the form is one of this run; it has been reported if not. */
static bool check_form(struct reading *r, struct filled_form *form)
{
	const char *id = form->school_id, *ours = r->audit_version ? r->audit_version : "";

	if (!of_this_audit(r, form)) {
		refuse(r, form, DIAG_CSV127, id, arena_printf(&r->words, "%s, not of '%s', so it is not read",
							    described(r, form), r->audit));
	} else if (r->audit_version && form->version && atoi(form->version) != atoi(ours)) {
		refuse(r, form, DIAG_CSV127, id, arena_printf(&r->words, "%s, but the audit has version %s, which asks "
							    "other things, so it is not read", described(r, form), ours));
	} else if (!of_this_year(r, form)) {
		refuse(r, form, DIAG_CSV127, id, arena_printf(&r->words, "%s, but the report is of %s, so it is not read",
							    described(r, form), date_school_year_name(&r->words,
							    date_school_year(r->report_date))));
	} else if (r->audit_version && form->version && strcmp(form->version, ours) != 0) {
		reading_problem(r, DIAG_CSV128, (struct loc){ form->name, 1, 1 }, id, form->version,
				"%s; the audit now has version %s", described(r, form), ours);
	}
	return !form->refused;
}

static void tell_missing(struct reading *r, const struct filled_form *form)
{
	for (size_t i = 0; i < form->n_tabs; i++) {
		const struct form_tab *tab = &form->tabs[i];
		struct diag *diag;

		if (tab->found || tab->target == MAPPING_TARGET_COUNT)
			continue;
		diag = reading_problem(r, DIAG_CSV129, (struct loc){ form->name, 1, 1 }, form->school_id, tab->name,
				       "the form's sheet '%s' is missing, which holds %s", reading_shown(r, tab->name),
				       mapping_target_name(tab->target));
		reading_hint(r, diag, "put the sheet back under the name %s, or ask the school for its workbook again",
			     tab->name);
	}
}

/* ---- whose it is ---- */

static void refuse_contradiction(struct reading *r, struct filled_form *form, const char *id, const char *named)
{
	const char *message = arena_printf(r->scratch, "the form is of school '%s', but its name is that of '%s', so it is "
					   "not read", id, named);

	refuse(r, form, DIAG_CSV131, id, message);
	refuse(r, form, DIAG_CSV131, named, message);
}

/* Find out whose the form is; what is wrong with that is reported by check_school. */
static struct whose find_school(struct reading *r, struct filled_form *form)
{
	struct whose s = { .book = form->book, .folder = form->folder, .folder_place = form->folder_place };
	const char *id = school_value(form, "school_id");
	const struct known_school *known = *id ? reading_school(r, id) : NULL;

	whose_find(r, &s);
	form->school_id = form->many ? NULL : known ? known->id : s.school_id;
	return s;
}

static bool check_school(struct reading *r, struct filled_form *form, const struct whose *s)
{
	const char *id = school_value(form, "school_id");

	if (*id && !reading_school(r, id)) {
		refuse(r, form, DIAG_CSV009, s->school_id,
		       arena_printf(&r->words, "the form is of school '%s', which is not in the schools table",
				    reading_shown(r, id)));
	} else if (*id && s->school_id && form->school_id && strcmp(s->school_id, form->school_id) != 0) {
		refuse_contradiction(r, form, form->school_id, s->school_id);
	} else if (!form->school_id && form->untouched) {
		form->refused = true;
	} else if (!form->school_id && !form->many) {
		refuse(r, form, DIAG_CSV126, NULL, arena_printf(&r->words, "the form says no school, and %s",
							      whose_fault(r, s)));
		r->diags->items[r->diags->n - 1].hint = whose_hint(r, s);
	}
	return !form->refused;
}

/* The plan and what was said of it are in each workbook for a review as they stand by then, so the latest has it all; what
 * was answered is in one workbook alone. */
static bool is_of_plan(enum mapping_target target)
{
	return target == MAPPING_ACTIONS || target == MAPPING_REVIEWS;
}

/* Of two forms of a school that have the plan, the earlier one's is not read. Returns false if nothing says which it is. */
static bool take_later(struct reading *r, struct filled_form *first, struct filled_form *form,
		       enum mapping_target target)
{
	struct date first_date, date;
	struct filled_form *older;

	if (!is_of_plan(target) || !first->date || !form->date || !date_parse(first->date, &first_date) ||
	    !date_parse(form->date, &date) || date_compare(first_date, date) == 0)
		return false;
	older = date_compare(date, first_date) < 0 ? form : first;
	for (size_t i = 0; i < older->n_tabs; i++)
		older->tabs[i].outdated |= older->tabs[i].target == target;
	reading_problem(r, DIAG_CSV135, (struct loc){ older->name, 1, 1 }, form->school_id, NULL,
			"the school's %s are read from its workbook of %s, and not from this one",
			mapping_target_name(target), older == first ? form->date : first->date);
	return true;
}

/* Returns false. */
static bool refuse_twin(struct reading *r, const struct filled_form *first, struct filled_form *form,
			enum mapping_target target)
{
	form->refused = true;
	if (strcmp(first->sha256, form->sha256) == 0)
		reading_problem(r, DIAG_CSV133, (struct loc){ form->name, 1, 1 }, form->school_id, NULL,
				"the workbook is the same as '%s', so it is read once", reading_shown_file(r, first->name));
	else
		refuse(r, form, DIAG_CSV132, form->school_id,
		       arena_printf(&r->words, "school '%s' has two workbooks with %s, this one and '%s', and nothing says "
				    "which counts", form->school_id, mapping_target_name(target),
				    reading_shown_file(r, first->name)));
	return false;
}

const char *filled_form_time(const struct filled_form *form, enum mapping_target target)
{
	return form->date && mapping_target_spec(target)->of_times ? form->date : "";
}

/* Two forms of one school with the same table: its answers would be read twice, or be a mixture of both. Its form and its
 * plan are two workbooks that have nothing in common. */
static bool check_twice(struct reading *r, const struct filled_forms *forms, size_t index, struct map *first_of)
{
	struct filled_form *form = forms->items[index];

	for (size_t i = 0; i < form->n_tabs && form->school_id; i++) {
		struct form_tab *tab = &form->tabs[i];
		struct filled_form *first;
		struct map_slot *slot;

		if (!tab->found || tab->target == MAPPING_TARGET_COUNT)
			continue;
		slot = map_add(first_of, arena_printf(r->scratch, "%d %s %s", (int)tab->target, form->school_id,
					      filled_form_time(form, tab->target)), index);
		first = forms->items[slot->value];
		if (first != form && take_later(r, first, form, tab->target))
			slot->value = tab->outdated ? slot->value : index;
		else if (first != form)
			return refuse_twin(r, first, form, tab->target);
	}
	return true;
}

void filled_forms_settle(struct reading *r, const struct filled_forms *forms)
{
	struct map first_of;

	map_init(&first_of, r->scratch);
	for (size_t i = 0; i < forms->n; i++) {
		struct filled_form *form = forms->items[i];
		struct whose s = find_school(r, form);

		arena_reset(&r->words);
		if (form->unreadable || !form->format || strcmp(form->format, FORM_SHEET_FORMAT) != 0) {
			refuse(r, form, DIAG_CSV129, form->school_id, form->unreadable || !form->format
			       ? "the form's hidden sheet is not as it was made, so nobody can tell what it is"
			       : "the form was made by a later version of Waymark");
			continue;
		}
		if (check_form(r, form) && check_school(r, form, &s) && check_twice(r, forms, i, &first_of))
			tell_missing(r, form);
	}
}
