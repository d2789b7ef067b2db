/*
 * form_case_sheets.c - the sheets of an audit of single cases: Cases, Events and Case items. They come back as the tables
 * of these names. See form_book.h.
 *
 * A case has a reference from the start, which may be changed on the sheet Cases; Case items has a block for each, and
 * takes the reference from there by a formula. A case that nobody writes about says nothing.
 */
#include "author/form_rows.h"

#include "author/sentences.h"
#include "author/table_notes.h"
#include "base/fold.h"
#include "evidence/cases.h"
#include "evidence/table_spec.h"
#include "framework/case_rules.h"

enum { N_CASES = 10, N_EVENTS = 60, FIRST_ROW = 2 };	/* row 1 says that no name is to be written */
enum takes {
	TAKES_TEXT, TAKES_DATE, TAKES_YES_NO, TAKES_OUTCOME, TAKES_SEN, TAKES_EVENT, TAKES_PLACE, TAKES_TIME, TAKES_TYPE
};

struct case_column {
	const char *header;
	double width;
	enum takes takes;
};

/* The first is a number that is not read. */
static const struct case_column cases_columns[] = {
	{ "No.", 5, TAKES_TEXT }, { "Case ref", 12, TAKES_TEXT }, { "Pupil ref", 12, TAKES_TEXT },
	{ "Opened", 11, TAKES_DATE }, { "Declared", 9, TAKES_YES_NO }, { "Representations", 14, TAKES_YES_NO },
	{ "Looked after", 9, TAKES_YES_NO }, { "Social worker", 9, TAKES_YES_NO }, { "Meeting", 11, TAKES_DATE },
	{ "Chair", 16, TAKES_TEXT }, { "Attendees", 24, TAKES_TEXT }, { "Outcome", 18, TAKES_OUTCOME },
	{ "SEN status", 14, TAKES_SEN }, { "Board met", 11, TAKES_DATE }, { "Upheld", 11, TAKES_DATE },
	{ "Panel applied", 11, TAKES_DATE }, { "Review", 11, TAKES_DATE },
};
static const struct case_column events_columns[] = {
	{ "No.", 5, TAKES_TEXT }, { "Pupil ref", 12, TAKES_TEXT }, { "Event", 16, TAKES_EVENT },
	{ "Start", 11, TAKES_DATE }, { "Days", 7, TAKES_TEXT }, { "Sessions", 9, TAKES_TEXT },
	{ "Notified", 11, TAKES_DATE }, { "Cancelled", 11, TAKES_DATE }, { "Previous school", 9, TAKES_YES_NO },
	{ "Exam on", 11, TAKES_DATE }, { "Place", 14, TAKES_PLACE }, { "Time", 14, TAKES_TIME }, { "Type", 18, TAKES_TYPE },
	{ "Reason", 34, TAKES_TEXT }, { "Followed", 30, TAKES_TEXT },
};
enum { N_CASES_COLUMNS = sizeof(cases_columns) / sizeof(*cases_columns),
       N_EVENTS_COLUMNS = sizeof(events_columns) / sizeof(*events_columns), CASE_REF = 1 };

/* ---- words ---- */

struct words_of {
	const char **items;
	size_t n;
};

static void add_words(struct form_book *form, struct words_of *words, const struct case_word *from, size_t n)
{
	words->items = arena_array(form->arena, n, sizeof(*words->items));
	for (size_t i = 0; i < n; i++)
		words->items[words->n++] = from[i].name;
}

static void add_code(struct form_book *form, struct words_of *words, enum case_code code)
{
	const struct case_codes *codes = &case_rules_of(form->options->framework)->codes[code];

	add_words(form, words, codes->words, codes->n);
}

static void add_events(struct form_book *form, struct words_of *words)
{
	words->items = arena_array(form->arena, EVENT_UNKNOWN, sizeof(*words->items));
	for (int kind = 0; kind < EVENT_UNKNOWN; kind++)
		words->items[words->n++] = event_kind_name((enum event_kind)kind);
}

static void add_outcomes(struct form_book *form, struct words_of *words)
{
	const struct case_rules *rules = case_rules_of(form->options->framework);

	words->items = arena_array(form->arena, rules->n_outcomes, sizeof(*words->items));
	for (size_t i = 0; i < rules->n_outcomes; i++)
		words->items[words->n++] = rules->outcomes[i].word.name;
}

static struct words_of words_for(struct form_book *form, enum takes takes)
{
	static const char *yes_no[] = { "yes", "no" };
	const struct case_rules *rules = case_rules_of(form->options->framework);
	struct words_of words = { .n = 0 };

	switch (takes) {
	case TAKES_YES_NO: return (struct words_of){ yes_no, 2 };
	case TAKES_OUTCOME: add_outcomes(form, &words); break;
	case TAKES_SEN: add_words(form, &words, rules->sen_statuses, rules->n_sen_statuses); break;
	case TAKES_EVENT: add_events(form, &words); break;
	case TAKES_PLACE: add_code(form, &words, CODE_PLACE); break;
	case TAKES_TIME: add_code(form, &words, CODE_TIME); break;
	case TAKES_TYPE: add_code(form, &words, CODE_TYPE); break;
	default: break;
	}
	return words;
}

/* ---- Cases and Events ---- */

/* Those of cases.csv that the audit reads; the number is the form's own. */
static const struct case_column *columns_of_cases(struct form_book *form, size_t *n)
{
	struct case_column *read = arena_array(form->arena, N_CASES_COLUMNS, sizeof(*read));
	const struct table_note *table = author_tables;

	while (table->spec != &cases_spec)
		table++;
	*n = 0;
	for (size_t i = 0; i < N_CASES_COLUMNS; i++) {
		const struct column_note *note = table->columns;

		while (note->name && !text_same_folded(note->name, cases_columns[i].header))
			note++;
		if (!note->name || column_is_read(form->options->framework, note))
			read[(*n)++] = cases_columns[i];
	}
	return read;
}

static void add_columns(struct form_book *form, struct form_columns *to, const struct case_column *columns, size_t n)
{
	for (size_t i = 0; i < n; i++)
		form_column_add(form, to, (int)i, columns[i].header, columns[i].width)->unread = i == 0;
}

static const char *case_ref(struct form_book *form, size_t i)
{
	const char *year = date_school_year_name(form->arena, date_school_year(form->options->date));

	return arena_printf(form->arena, "%s-%zu", year, i + 1);
}

static void put_rows(struct form_book *form, struct form_sheet *sheet, const struct case_column *columns, size_t n,
		     size_t n_rows, bool cases)
{
	const uint32_t last = FIRST_ROW + (uint32_t)n_rows - 1;

	form_put_group(sheet, 1, 0, author_says_no_names(form->arena), false);
	for (size_t r = 0; r < n_rows; r++) {
		const uint32_t row = FIRST_ROW + (uint32_t)r;

		form_set_lines(sheet, row, 2);
		form_put_cell(sheet, row, 0, arena_printf(form->arena, "%zu", r + 1), FORM_ID);
		for (size_t i = 1; i < n; i++)
			form_put_cell(sheet, row, i, cases && i == CASE_REF ? case_ref(form, r) : "",
				      columns[i].takes == TAKES_DATE ? FORM_DATE
				      : columns[i].takes ? FORM_WORD : FORM_TEXT);
	}
	for (size_t i = 1; i < n; i++) {
		const struct words_of words = words_for(form, columns[i].takes);

		if (columns[i].takes == TAKES_DATE)
			form_take_dates(form, sheet, i, FIRST_ROW, last);
		else
			form_take_words(form, sheet, i, FIRST_ROW, last, words.items, words.n, NULL);
	}
}

void form_cases_columns(struct form_book *form, struct form_columns *columns)
{
	size_t n;
	const struct case_column *cases = columns_of_cases(form, &n);

	add_columns(form, columns, cases, n);
	columns->items[CASE_REF].given = true;
}

void form_cases_put(struct form_book *form, struct form_sheet *sheet)
{
	size_t n;
	const struct case_column *cases = columns_of_cases(form, &n);

	put_rows(form, sheet, cases, n, N_CASES, true);
}

void form_events_columns(struct form_book *form, struct form_columns *columns)
{
	add_columns(form, columns, events_columns, N_EVENTS_COLUMNS);
}

void form_events_put(struct form_book *form, struct form_sheet *sheet)
{
	put_rows(form, sheet, events_columns, N_EVENTS_COLUMNS, N_EVENTS, false);
}

/* ---- Case items ---- */

enum { REF, ITEM, QUESTION, ANSWER, NOTE, DATE, START, HOW_OFTEN, REVIEW, EFFECT, OWNER, N_ITEM_COLUMNS };
static const struct { const char *header; double width; enum form_cell cell; } item_columns[N_ITEM_COLUMNS] = {
	[REF] = { "Case ref", 10, FORM_ID }, [ITEM] = { "Item", 9, FORM_ID }, [QUESTION] = { "Question", 44, FORM_LOCKED },
	[ANSWER] = { "Answer", 18, FORM_WORD }, [NOTE] = { "Note", 46, FORM_TEXT }, [DATE] = { "Date", 11, FORM_DATE },
	[START] = { "Start", 11, FORM_DATE }, [HOW_OFTEN] = { "How often", 14, FORM_TEXT },
	[REVIEW] = { "Review", 11, FORM_DATE }, [EFFECT] = { "Effect", 24, FORM_TEXT },
	[OWNER] = { "Owner", 16, FORM_TEXT },
};

void form_case_items_columns(struct form_book *form, struct form_columns *columns)
{
	for (int i = 0; i < N_ITEM_COLUMNS; i++) {
		struct form_column *column = form_column_add(form, columns, i, item_columns[i].header,
							     item_columns[i].width);

		column->given = i == REF || i == ITEM;
		column->unread = i == QUESTION;
	}
}

static struct words_of answers_to(struct form_book *form, const struct case_field *field)
{
	const struct case_rules *rules = case_rules_of(form->options->framework);
	struct words_of words = { .items = arena_array(form->arena, field->n_choices + rules->n_answers, sizeof(char *)) };

	for (size_t i = 0; i < field->n_choices; i++)
		words.items[words.n++] = field->choices[i].name;
	for (size_t i = 0; i < rules->n_answers; i++) {
		const enum case_state state = rules->answers[i].state;

		if (state == CASE_NOT_APPLICABLE ? field->na_allowed : !field->n_choices || state == CASE_NOT_KNOWN)
			words.items[words.n++] = rules->answers[i].word.name;
	}
	return words;
}

/* Which case the row is of stands on the sheet Cases, where it may have been changed. */
static void put_ref(struct form_book *form, struct form_sheet *sheet, uint32_t row, size_t number)
{
	static const struct cell_look look = {
		.wrap = true, .border = true, .top = true, .size_pt = 8, .colour = 0x595959, .fill = 0xF7F7F7,
	};
	const char *cell = book_cell_fixed(form->arena, FIRST_ROW + (uint32_t)number, CASE_REF);

	sheet_formula(sheet->sheet, row, REF, arena_printf(form->arena, "=IF('Cases'!%s=\"\",\"\",'Cases'!%s)", cell, cell),
		      case_ref(form, number), &look);
}

static void put_field(struct form_book *form, struct form_sheet *sheet, uint32_t row, size_t number,
		      const struct case_field *field)
{
	const struct case_rules *rules = case_rules_of(form->options->framework);
	const char *where = case_condition_words(form->arena, rules, &field->when);
	const char *need = author_says_need(form->arena, where, field->gate);
	const struct words_of words = answers_to(form, field);
	const char *texts[N_ITEM_COLUMNS];

	for (int i = 0; i < N_ITEM_COLUMNS; i++)
		texts[i] = "";
	texts[ITEM] = field->id;
	texts[QUESTION] = arena_printf(form->arena, "%s  %s%s%s%s%s", field->number, field->title, field->help ? "\n" : "",
				       field->help ? field->help : "", *need ? "\n" : "", need);
	form_fit_row(sheet, row, texts, 2);
	put_ref(form, sheet, row, number);
	for (size_t i = ITEM; i < N_ITEM_COLUMNS; i++)
		form_put_cell(sheet, row, i, texts[i], item_columns[i].cell);
	form_take_words(form, sheet, ANSWER, row, row, words.items, words.n, NULL);
}

/* Of actions there may be several. */
static size_t rows_for(const struct case_field *field)
{
	enum { ACTIONS = 4 };

	return field->type == CASE_COMPUTED ? 0 : field->type == CASE_ACTIONS ? ACTIONS : 1;
}

/* A case's own block. */
static uint32_t put_case(struct form_book *form, struct form_sheet *sheet, uint32_t row, size_t number)
{
	const struct case_rules *rules = case_rules_of(form->options->framework);

	form_put_group(sheet, row++, QUESTION, author_says_case_block(form->arena, number + 1), true);
	for (size_t i = 0; i < rules->n_sections; i++) {
		const struct case_section *section = &rules->sections[i];

		if (!form_asks(form->options, i))
			continue;
		form_put_group(sheet, row++, QUESTION, arena_printf(form->arena, "%s. %s", section->letter, section->title),
			       false);
		for (size_t k = 0; k < section->n_fields; k++) {
			for (size_t n = 0; n < rows_for(&section->fields[k]); n++)
				put_field(form, sheet, row++, number, &section->fields[k]);
		}
	}
	return row;
}

void form_case_items_put(struct form_book *form, struct form_sheet *sheet)
{
	uint32_t row = 1;

	for (size_t i = 0; i < N_CASES; i++)
		row = put_case(form, sheet, row, i);
	form_take_dates(form, sheet, DATE, 1, row - 1);
	form_take_dates(form, sheet, START, 1, row - 1);
	form_take_dates(form, sheet, REVIEW, 1, row - 1);
}
