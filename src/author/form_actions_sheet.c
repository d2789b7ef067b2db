/*
 * form_actions_sheet.c - the sheet Actions: what the plan of an earlier run left open, or this year's plan if that is
 * reviewed, and rows for a school's own. It comes back as actions. See form_book.h.
 *
 * Own rows have their ids already, since reviews name actions by them; one that stays empty says nothing.
 */
#include "author/form_rows.h"

#include <string.h>

#include "author/kinds.h"
#include "author/sentences.h"
#include "base/fold.h"
#include "evidence/table_spec.h"

enum {
	ID, ITEM, ACTION, OWNER, SUPPORT, START, DUE, MEASURED, COST, SUCCESS, STATUS, CARRIED, REVIEWED_ON, NOTE,
	GENERATED, N_COLUMNS
};
enum { OWN_ROWS = 10, OWN_ROWS_REVIEW = 5, OWN_LINES = 2 };

static const struct { const char *header; double width; enum form_cell cell; } columns[N_COLUMNS] = {
	[ID] = { "Action ID", 11, FORM_ID }, [ITEM] = { "Item", 13, FORM_ID }, [ACTION] = { "Action", 36, FORM_TEXT },
	[OWNER] = { "Owner", 15, FORM_TEXT }, [SUPPORT] = { "Support", 14, FORM_TEXT },
	[START] = { "Start", 11, FORM_LOCKED }, [DUE] = { "Due", 11, FORM_DATE },
	[MEASURED] = { "Measured", 11, FORM_DATE }, [COST] = { "Cost", 10, FORM_TEXT },
	[SUCCESS] = { "Success measure", 28, FORM_TEXT }, [STATUS] = { "Status", 12, FORM_WORD },
	[CARRIED] = { "Carried", 8, FORM_NUMBER }, [REVIEWED_ON] = { "Reviewed on", 11, FORM_DATE },
	[NOTE] = { "Note", 22, FORM_TEXT }, [GENERATED] = { "Generated", 10, FORM_LOCKED },
};

bool form_has_actions(const struct form_options *options)
{
	return author_reads(options->framework, &actions_spec) != NULL;
}

void form_actions_columns(struct form_book *form, struct form_columns *to)
{
	const struct given *given = form->options->given;

	for (int i = 0; i < N_COLUMNS; i++) {
		const bool is_given = i == ID || i == GENERATED;

		if (i != GENERATED || (given && given->generated))
			form_column_add(form, to, i, columns[i].header, columns[i].width)->given = is_given;
	}
}

static bool is_finished(const struct given_action *action)
{
	return strcmp(action->status, action_status_ids[ACTION_DONE]) == 0 ||
	       strcmp(action->status, action_status_ids[ACTION_STOPPED]) == 0;
}

/* Of an earlier year's plan, what is finished stays there. */
static bool is_taken(const struct given *given, const struct given_action *action)
{
	return given->this_year || (action->part != GIVEN_FINISHED && !is_finished(action));
}

/* locked: nothing of it is to be changed any more. */
static void put_row(struct form_sheet *sheet, uint32_t row, const char *const *texts, bool own, bool locked)
{
	const char *shown[N_COLUMNS];

	for (size_t i = 0; i < sheet->columns.n; i++)
		shown[i] = texts[sheet->columns.items[i].what];
	form_fit_row(sheet, row, shown, OWN_LINES);
	for (size_t i = 0; i < sheet->columns.n; i++) {
		const int what = sheet->columns.items[i].what;
		enum form_cell cell = columns[what].cell;

		if (own && what == ITEM)
			cell = FORM_WORD;
		else if (own && what == START)
			cell = FORM_DATE;
		else if (locked && cell != FORM_ID && cell != FORM_NUMBER)
			cell = FORM_BEFORE;
		form_put_cell(sheet, row, i, shown[i], cell);
	}
}

static void put_action(struct form_book *form, struct form_sheet *sheet, uint32_t row, const struct given_action *a)
{
	const struct given *given = form->options->given;
	const char *const texts[N_COLUMNS] = {
		[ID] = a->id, [ITEM] = a->item, [ACTION] = a->text, [OWNER] = a->owner, [SUPPORT] = a->support,
		[START] = a->start, [DUE] = a->due, [MEASURED] = a->measured, [COST] = a->cost, [SUCCESS] = a->success,
		[STATUS] = form_status_word(a->status), [CARRIED] = arena_printf(form->arena, "%d", a->carried),
		[REVIEWED_ON] = date_given(a->reviewed_on) ? date_iso(form->arena, a->reviewed_on) : "", [NOTE] = a->note,
		[GENERATED] = given->generated ? "yes" : "",
	};

	put_row(sheet, row, texts, false, a->part == GIVEN_FINISHED);
}

static bool is_used(const struct given *given, const char *id)
{
	for (size_t i = 0; given && i < given->n_actions; i++) {
		if (text_same_id(given->actions[i].id, id))
			return true;
	}
	return false;
}

/* "2026-27.own.1" and so on, without those that the plan has. */
static uint32_t put_own(struct form_book *form, struct form_sheet *sheet, uint32_t row)
{
	const char *year = date_school_year_name(form->arena, date_school_year(form->options->date));

	for (size_t n = 0, number = 1; n < (form_is_review(form->options) ? OWN_ROWS_REVIEW : OWN_ROWS); number++) {
		const char *texts[N_COLUMNS];

		for (int i = 0; i < N_COLUMNS; i++)
			texts[i] = "";
		texts[ID] = arena_printf(form->arena, "%s.own.%zu", year, number);
		if (is_used(form->options->given, texts[ID]))
			continue;
		put_row(sheet, row++, texts, true, false);
		n++;
	}
	return row;
}

static void put_rules(struct form_book *form, struct form_sheet *sheet, uint32_t own, uint32_t last)
{
	const struct framework *f = form->options->framework;
	const char **areas = arena_array(form->arena, f->n_sections, sizeof(*areas));

	for (size_t i = 0; i < f->n_sections; i++)
		areas[i] = f->sections[i].id;
	for (size_t i = 0; i < sheet->columns.n; i++) {
		const int what = sheet->columns.items[i].what;

		if (what == STATUS)
			form_take_words(form, sheet, i, 1, last, form_status_words(form), ACTION_STATUS_COUNT, NULL);
		else if (what == ITEM)
			form_take_words(form, sheet, i, own, last, areas, f->n_sections,
					author_says_own_item(form->arena, f));
		else if (what == START)
			form_take_dates(form, sheet, i, own, last);
		else if (columns[what].cell == FORM_DATE)
			form_take_dates(form, sheet, i, 1, last);
	}
}

void form_actions_put(struct form_book *form, struct form_sheet *sheet)
{
	const struct given *given = form->options->given;
	uint32_t row = 1, own;

	for (size_t i = 0; given && i < given->n_actions; i++) {
		if (is_taken(given, &given->actions[i]))
			put_action(form, sheet, row++, &given->actions[i]);
	}
	own = row;
	row = put_own(form, sheet, row);
	put_rules(form, sheet, own, row - 1);
}
