/*
 * case_bind.c - checks rows of cases.csv, case_items.csv and events.csv against the audit's words.
 *
 * No problem quotes a cell: it may be a name, a diagnosis or an accusation. A cell with a problem
 * counts as not answered.
 */
#include "score/case_internal.h"

#include <stdlib.h>
#include <string.h>

#include "score/school_days.h"

/* ---- cases ---- */

static int compare_cases(const void *left, const void *right)
{
	const struct case_row *a = ((const struct case_result *)left)->row,
			      *b = ((const struct case_result *)right)->row;
	int by = strcmp(a->case_ref.text, b->case_ref.text);

	if (!by)
		by = strcmp(a->case_ref.at.file, b->case_ref.at.file);
	return by ? by : a->case_ref.at.line - b->case_ref.at.line;
}

static void bind_words(struct case_binder *b, struct case_result *result)
{
	const struct case_row *row = result->row;

	if (row->outcome.text[0]) {
		result->outcome = case_rules_outcome(b->rules, row->outcome.text);
		if (!result->outcome)
			case_problem(b, DIAG_CAS009, row->outcome.at,
				     "outcome of this row is not one of the audit's")->hint =
				"'outcomes' in the audit lists them";
	}
	if (row->sen_status.text[0] && b->rules->n_sen_statuses) {
		result->sen_status = case_rules_sen_status(b->rules, row->sen_status.text);
		if (!result->sen_status)
			case_problem(b, DIAG_CAS009, row->sen_status.at,
				     "sen_status of this row is not one of the audit's")->hint =
				"'sen_statuses' in the audit lists them";
	}
	if (date_compare(row->opened, b->report_date) > 0)
		case_problem(b, DIAG_CSV024, row->opened_cell.at,
			     "opened of this row lies after the report date")->hint =
			"correct the day, or give a later one with --date";
}

static void bind_cases(struct case_binder *b)
{
	size_t n = b->evidence->n_cases;

	b->cases = arena_array(b->arena, n, sizeof(*b->cases));
	b->n_cases = n;
	for (size_t i = 0; i < n; i++)
		b->cases[i].row = &b->evidence->cases[i];
	if (n)
		qsort(b->cases, n, sizeof(*b->cases), compare_cases);
	for (size_t i = 0; i < n; i++) {
		struct case_item *items = arena_array(b->arena, b->rules->n_fields, sizeof(*items));

		for (size_t f = 0; f < b->rules->n_fields; f++)
			items[f] = (struct case_item){ .field = &b->rules->fields[f],
						       .state = CASE_NOT_ANSWERED };
		b->cases[i].number = (int)i + 1;
		b->cases[i].items = items;
		b->cases[i].pupil = pupil_events_find(b->pupils, b->n_pupils,
						      b->cases[i].row->pupil_ref.text);
		bind_words(b, &b->cases[i]);
	}
}

static struct case_result *find_case(struct case_binder *b, const char *ref)
{
	for (size_t i = 0; i < b->n_cases; i++) {
		if (strcmp(b->cases[i].row->case_ref.text, ref) == 0)
			return &b->cases[i];
	}
	return NULL;
}

/* ---- items ---- */

/* "Not applicable" must be allowed, and needs a reason. */
static bool may_be_na(struct case_binder *b, const struct case_item *item,
		      const struct case_item_row *row)
{
	if (!item->field->na_allowed) {
		case_problem(b, DIAG_CSV020, row->answer.at,
			     "%s may not be answered as not applicable", item->field->number)->hint =
			"answer it, or leave the row out";
		return false;
	}
	if (!row->note.text[0]) {
		case_problem(b, DIAG_CSV015, row->answer.at,
			     "%s is answered as not applicable without a reason in note",
			     item->field->number)->hint = "say why in the column note";
		return false;
	}
	return true;
}

/* The answer of a row in the audit's words. Returns false if the cell is filled but contains none of them. */
static bool bind_answer(struct case_binder *b, struct case_item *item,
			const struct case_item_row *row)
{
	if (!row->answer.text[0])
		return true;
	if (item->field->type == CASE_CHOICE) {
		item->choice = case_field_choice(item->field, row->answer.text);
		if (item->choice) {
			item->state = CASE_YES;
			return true;
		}
	}
	item->answer = case_rules_answer(b->rules, row->answer.text);
	if (item->answer && item->answer->state == CASE_NOT_APPLICABLE && !may_be_na(b, item, row))
		item->answer = NULL;
	else if (!item->answer ||
		 (item->field->type == CASE_CHOICE && item->answer->state < CASE_NOT_KNOWN)) {
		case_problem(b, DIAG_CAS007, row->answer.at,
			     "answer of this row is not one that %s can have", item->field->number)
			->hint = "write a text in the column note, a date in the column date";
		item->answer = NULL;
		return false;
	}
	item->state = item->answer ? item->answer->state : CASE_NOT_ANSWERED;
	return true;
}

/* Whether the row answers a field whose type needs something other than an answer. */
static bool has_content(const struct case_item *item, const struct case_item_row *row)
{
	switch (item->field->type) {
	case CASE_TEXT:
	case CASE_ACTIONS:
		return row->note.text[0];
	case CASE_DATE:
		return date_given(row->date);
	default:
		return false;
	}
}

static void add_row(struct case_binder *b, struct case_item *item, const struct case_item_row *row)
{
	const struct case_item_row **rows = arena_array(b->arena, item->n_rows + 1, sizeof(*rows));

	for (size_t i = 0; i < item->n_rows; i++)
		rows[i] = item->rows[i];
	rows[item->n_rows] = row;
	item->rows = rows;
	item->n_rows++;
}

/* A text that is noted again and again, and is not answered in one word. */
static bool takes_further(const struct case_item *item, const struct case_item_row *row)
{
	return item->field->type == CASE_ACTIONS ||
	       (item->field->several && !row->answer.text[0] && !item->rows[0]->answer.text[0]);
}

static void bind_item(struct case_binder *b, struct case_result *result,
		      const struct case_item_row *row)
{
	const struct case_field *field = case_rules_field(b->rules, row->item.text);
	struct case_item *item;

	if (!field || field->type == CASE_COMPUTED) {
		case_problem(b, DIAG_CAS006, row->item.at,
			     field ? "item of this row is %s, which is computed"
				   : "item of this row is not a field of the audit%s",
			     field ? field->number : "")->hint =
			field ? "delete the row" : "correct the id; 'waymark show' lists those of the audit";
		return;
	}
	item = (struct case_item *)&result->items[field - b->rules->fields];
	if (item->n_rows && !takes_further(item, row)) {
		case_problem(b, DIAG_CAS008, row->item.at, "%s of this case is also at %s:%d",
			     field->number, item->rows[0]->item.at.file,
			     item->rows[0]->item.at.line)->hint = "keep one of the two rows";
		return;
	}
	add_row(b, item, row);
	if (bind_answer(b, item, row) && has_content(item, row) && !item->answer)
		item->state = CASE_YES;
}

static void bind_items(struct case_binder *b)
{
	for (size_t i = 0; i < b->evidence->n_case_items; i++) {
		const struct case_item_row *row = &b->evidence->case_items[i];
		struct case_result *result = find_case(b, row->case_ref.text);

		if (result)
			bind_item(b, result, row);
		else
			case_problem(b, DIAG_CAS005, row->case_ref.at,
				     "case_ref of this row is not a case of the school in cases.csv")
				->hint = "add the case to cases.csv, or correct the reference";
	}
}

/* Why an answer does not count; NULL if it does. */
static const char *why_open(const struct case_item *item)
{
	bool reason = false;

	for (size_t i = 0; i < item->n_rows; i++)
		reason |= item->rows[i]->note.text[0] != '\0';
	switch (item->state) {
	case CASE_NOT_ANSWERED:
		return "not answered";
	case CASE_NOT_KNOWN:
		return "not known";
	case CASE_NO:
		return reason ? NULL : "no, without a reason";
	default:
		return item->field->type == CASE_TEXT && !reason && item->state < CASE_NO
			? "without words" : NULL;
	}
}

static void close_items(struct case_binder *b, struct case_result *result)
{
	for (size_t f = 0; f < b->rules->n_fields; f++) {
		struct case_item *item = (struct case_item *)&result->items[f];
		struct loc *cells = arena_array(b->arena, item->n_rows, sizeof(*cells));

		for (size_t i = 0; i < item->n_rows; i++)
			cells[i] = item->rows[i]->item.at;
		item->cells = cells;
		item->n_cells = item->n_rows;
		item->why_open = why_open(item);
		item->open = item->why_open;
	}
	case_check_dates(b, result);
}

/* ---- events ---- */

static void check_code(struct case_binder *b, enum case_code code, const struct cell *cell)
{
	if (cell->text[0] && b->rules->codes[code].n && !case_rules_code(b->rules, code, cell->text))
		case_problem(b, DIAG_CAS009, cell->at, "%s of this row is not one of the audit's codes",
			     case_code_ids[code])->hint = "'codes' in the audit lists them";
}

/* If the first day is not a school day, that is a slip or a day of travel: counting starts on the next school day. */
static void check_start(struct case_binder *b, const struct event_row *row)
{
	const char *missing;

	if (!date_given(row->start) || row->elsewhere == YES_NO_YES)
		return;
	if (date_compare(row->start, b->report_date) > 0)
		case_problem(b, DIAG_CSV024, row->start_cell.at,
			     "start of this row lies after the report date, so it is not counted yet")->hint =
			"correct the day, or give a later one with --date";
	if (!school_days_is_one(b->arena, b->evidence, row->start, &missing) && !missing)
		case_problem(b, DIAG_CAS010, row->start_cell.at,
			     "start of this row is not a school day, so its days are counted from the "
			     "next one")->hint = "correct the date, or the calendar's closed_days";
}

/* ---- days that are counted twice ---- */

static int halves_on(const struct pupil_event *event, struct date date)
{
	for (size_t i = 0; i < event->n_days; i++) {
		if (date_compare(event->days[i].date, date) == 0)
			return event->days[i].halves;
	}
	return 0;
}

/* Whether two rows are about one decision, or one day in both would be missed more than once. */
static bool counted_twice(const struct pupil_event *before, const struct pupil_event *event)
{
	if (before->row->kind == event->row->kind && before->row->elsewhere == event->row->elsewhere &&
	    date_compare(before->row->start, event->row->start) == 0)
		return true;
	for (size_t i = 0; i < event->n_days; i++) {
		if (event->days[i].halves + halves_on(before, event->days[i].date) > 2)
			return true;
	}
	return false;
}

static bool lasts_longer(const struct pupil_event *event, const struct pupil_event *than)
{
	return event->n_days && (!than || !than->n_days ||
				 date_compare(event->days[event->n_days - 1].date,
					      than->days[than->n_days - 1].date) > 0);
}

/* An event can only overlap the previous one or the longest-running one so far. */
static void check_overlaps(struct case_binder *b, const struct pupil *pupil)
{
	const struct pupil_event *last = NULL, *longest = NULL;

	for (size_t i = 0; i < pupil->n_events; i++) {
		const struct pupil_event *event = &pupil->events[i];
		const struct pupil_event *twice = NULL;

		if (!event->counts || event->unread)
			continue;
		if (last && counted_twice(last, event))
			twice = last;
		else if (longest && counted_twice(longest, event))
			twice = longest;
		if (twice)
			case_problem(b, DIAG_CAS015, event->row->start_cell.at,
				     "this row overlaps %s:%d, so the shared day would be counted twice",
				     twice->row->start_cell.at.file, twice->row->start_cell.at.line)
				->hint = "delete one of the rows, or correct its start or its days";
		last = event;
		if (lasts_longer(event, longest))
			longest = event;
	}
}

/* A case without any event is more often a slip in the reference than a pupil who was never suspended. */
static void check_pupils(struct case_binder *b)
{
	for (size_t i = 0; b->rules->asks.events && i < b->n_cases; i++) {
		const struct case_row *row = b->cases[i].row;

		if (row->declared != YES_NO_YES && row->pupil_ref.text[0] &&
		    !pupil_events_find(b->pupils, b->n_pupils, row->pupil_ref.text))
			case_problem(b, DIAG_CAS016, row->pupil_ref.at,
				     "pupil_ref of this row is not in events.csv, so no day is counted")
				->hint = "events.csv has a row for each suspension: compare the references; "
					 "if there was none, nothing needs to be done";
	}
}

/* Whether it needs the school's days. The half terms of the learning sheet do without them. */
static bool counts_days(const struct case_rules *rules)
{
	return rules->asks.events || rules->asks.meeting || rules->review_weeks;
}

static void check_events(struct case_binder *b)
{
	if (!b->rules->asks.events && b->evidence->n_events)
		case_problem(b, DIAG_CAS021, b->evidence->events[0].start_cell.at,
			     "the school has events, but the audit asks nothing about them, so that they are not counted");
	for (size_t i = 0; b->rules->asks.events && i < b->evidence->n_events; i++) {
		const struct event_row *row = &b->evidence->events[i];

		check_start(b, row);
		check_code(b, CODE_PLACE, &row->place);
		check_code(b, CODE_TIME, &row->time);
		check_code(b, CODE_TYPE, &row->type);
	}
	if (((b->rules->asks.events && b->evidence->n_events) || (counts_days(b->rules) && b->n_cases)) &&
	    !b->evidence->n_half_terms)
		case_problem(b, DIAG_CAS011, b->evidence->school->id.at,
			     "the school has no calendar, so no trigger, clock or due date can be computed")->hint =
			"calendar.csv has a row for each half term: scope, half_term, first_day, "
			"last_day, closed_days";
}

void case_bind(struct case_binder *b)
{
	if (b->rules->asks.events)
		b->pupils = pupil_events_read(b->arena, b->evidence, &b->n_pupils);
	check_events(b);
	bind_cases(b);
	for (size_t i = 0; i < b->n_pupils; i++)
		check_overlaps(b, &b->pupils[i]);
	check_pupils(b);
	bind_items(b);
	for (size_t i = 0; i < b->n_cases; i++)
		close_items(b, &b->cases[i]);
}
