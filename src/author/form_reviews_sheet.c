/*
 * form_reviews_sheet.c - the sheet Reviews: a row for each open action of this year's plan and each respondent, about the
 * review that comes next. It comes back as reviews. See form_book.h.
 *
 * What was said before stands above, locked: the latest workbook alone then has all that was said.
 */
#include "author/form_rows.h"

#include <stdlib.h>
#include <string.h>

#include "author/kinds.h"
#include "base/ascii.h"

enum { ID, ACTION, REVIEW, RESPONDENT, STATUS, NOTE, DATE, N_COLUMNS };
enum { LINES = 2 };

bool form_is_review(const struct form_options *options)
{
	return options->review;
}

bool form_has_reviews(const struct form_options *options)
{
	return options->given && options->given->this_year && options->given->n_reviews && options->given->n_actions;
}

void form_reviews_columns(struct form_book *form, struct form_columns *columns)
{
	form_column_add(form, columns, ID, "Action ID", 15)->given = true;
	form_column_add(form, columns, ACTION, "Action", 40)->unread = true;
	form_column_add(form, columns, REVIEW, "Review", 16)->given = true;
	form_column_add(form, columns, RESPONDENT, "Respondent", 22)->given = true;
	form_column_add(form, columns, STATUS, "Status", 14);
	form_column_add(form, columns, NOTE, "Note", 46);
	form_column_add(form, columns, DATE, "Date", 12);
}

const struct given_review *form_next_review(const struct form_options *options)
{
	const struct given *given = options->given;

	for (size_t i = 0; i < given->n_reviews; i++) {
		const struct given_review *review = &given->reviews[i];

		if (date_given(review->by) ? date_compare(review->by, options->date) >= 0 : !review->held)
			return review;
	}
	return given->n_reviews ? &given->reviews[given->n_reviews - 1] : NULL;
}

/* "Autumn 2 2026-27": with the school year, which one of another year has already. */
static const char *full_label(struct form_book *form, const char *label)
{
	const char *year = strrchr(label, ' ');

	if (year && strlen(year) == strlen(" 2026-27") && ascii_is_digit(year[1]) && year[5] == '-')
		return label;
	return arena_printf(form->arena, "%s %s", label,
			    date_school_year_name(form->arena, form->options->given->school_year));
}

static void put_row(struct form_sheet *sheet, uint32_t row, const char *const *texts, bool before)
{
	static const enum form_cell open[N_COLUMNS] = {
		[ID] = FORM_ID, [ACTION] = FORM_LOCKED, [REVIEW] = FORM_LOCKED, [RESPONDENT] = FORM_LOCKED,
		[STATUS] = FORM_WORD, [NOTE] = FORM_TEXT, [DATE] = FORM_DATE,
	};

	form_fit_row(sheet, row, texts, before ? 1 : LINES);
	for (size_t i = 0; i < N_COLUMNS; i++)
		form_put_cell(sheet, row, i, texts[i], before && i != ID ? FORM_BEFORE : open[i]);
}

static const struct given_word *said_by(struct form_book *form, const struct given_action *action, const char *label,
					const struct respondent *who)
{
	for (size_t i = 0; i < action->n_words; i++) {
		const struct given_word *word = &action->words[i];

		if (framework_respondent(form->options->framework, word->respondent) == who
		    && strcmp(full_label(form, word->review), label) == 0)
			return word;
	}
	return NULL;
}

/* What a respondent said of the next review already may still be changed. */
static uint32_t put_next(struct form_book *form, struct form_sheet *sheet, uint32_t row, const struct given_action *action,
			 const char *label)
{
	const struct framework *f = form->options->framework;

	for (size_t i = 0; i < f->n_respondents; i++) {
		const struct given_word *word = said_by(form, action, label, &f->respondents[i]);
		const char *const texts[N_COLUMNS] = {
			[ID] = action->id, [ACTION] = "", [REVIEW] = label, [RESPONDENT] = f->respondents[i].name,
			[STATUS] = word ? form_status_word(word->status) : "", [NOTE] = word ? word->note : "",
			[DATE] = word && date_given(word->date) ? date_iso(form->arena, word->date) : "",
		};

		put_row(sheet, row++, texts, false);
	}
	return row;
}

static uint32_t put_before(struct form_book *form, struct form_sheet *sheet, uint32_t row,
			   const struct given_action *action, const char *next)
{
	for (size_t i = 0; i < action->n_words; i++) {
		const struct given_word *word = &action->words[i];
		const struct respondent *who = framework_respondent(form->options->framework, word->respondent);
		const char *label = full_label(form, word->review);
		const char *const texts[N_COLUMNS] = {
			[ID] = action->id, [ACTION] = "", [REVIEW] = label,
			[RESPONDENT] = who ? who->name : word->respondent,
			[STATUS] = form_status_word(word->status), [NOTE] = word->note,
			[DATE] = date_given(word->date) ? date_iso(form->arena, word->date) : "",
		};

		if (action->part == GIVEN_FINISHED || strcmp(label, next) != 0)
			put_row(sheet, row++, texts, true);
	}
	return row;
}

static bool is_open(const struct given_action *action)
{
	const char *word = form_status_word(action->status);

	return action->part != GIVEN_FINISHED && strcmp(word, action_status_name(ACTION_DONE)) != 0
	       && strcmp(word, action_status_name(ACTION_STOPPED)) != 0;
}

/* " (due 25 Mar 2027)"; words of the plan, such as a half term, stay as they are. */
static const char *due_of(struct arena *arena, const struct given_action *action)
{
	struct date due;

	if (!*action->due)
		return "";
	return arena_printf(arena, " (due %s)", date_parse(action->due, &due) ? date_short(arena, due) : action->due);
}

/* The action itself, above the rows about it. */
static void put_head(struct form_book *form, struct form_sheet *sheet, uint32_t row, const struct given_action *action)
{
	static const struct cell_look look = { .bold = true, .wrap = true, .top = true, .fill = 0xEEF1F4 };
	const char *due = due_of(form->arena, action);
	const char *texts[N_COLUMNS] = { "", arena_printf(form->arena, "%s%s", action->text, due), "", "", "", "", "" };

	form_fit_row(sheet, row, texts, 1);
	for (int i = 0; i < N_COLUMNS; i++)
		sheet_text(sheet->sheet, row, (uint16_t)i, texts[i], &look);
}

static const char *quoted(struct form_book *form, const char *text)
{
	struct buf *out = buf_new(form->arena, 1 << 16);

	for (const char *c = text; *c; c++)
		buf_printf(out, *c == '"' ? "\"%c" : "%c", *c);
	return arena_printf(form->arena, "\"%s\"", out->bytes ? out->bytes : "");
}

/* For Start here: of how many actions each respondent has said how they stand. */
static void count(struct form_book *form, struct form_sheet *sheet, const char *label, uint32_t last, size_t n)
{
	const struct framework *f = form->options->framework;

	for (size_t i = 0; n && i < f->n_respondents; i++) {
		form_count_add(form, &(struct form_count){
			.label = f->respondents[i].name, .who = label, .n = n,
			.filled = arena_printf(form->arena, "SUMPRODUCT((%s=%s)*(%s=%s)*(%s<>\"\"))",
				form_range(form, sheet, RESPONDENT, 1, last), quoted(form, f->respondents[i].name),
				form_range(form, sheet, REVIEW, 1, last), quoted(form, label),
				form_range(form, sheet, STATUS, 1, last)),
		});
	}
}

void form_reviews_put(struct form_book *form, struct form_sheet *sheet)
{
	const struct given *given = form->options->given;
	const char *next = full_label(form, form_next_review(form->options)->label);
	uint32_t row = 1;
	size_t n = 0;

	for (size_t i = 0; i < given->n_actions; i++) {
		const struct given_action *action = &given->actions[i];

		if (!is_open(action) && !action->n_words)
			continue;
		put_head(form, sheet, row++, action);
		n += is_open(action);
		row = put_before(form, sheet, row, action, is_open(action) ? next : "");
		if (is_open(action))
			row = put_next(form, sheet, row, action, next);
	}
	form_take_words(form, sheet, STATUS, 1, row - 1, form_status_words(form), ACTION_STATUS_COUNT, NULL);
	form_take_dates(form, sheet, DATE, 1, row - 1);
	count(form, sheet, next, row - 1, n);
}
