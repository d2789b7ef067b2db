/*
 * form_answers_sheet.c - the sheet Answers: a row for each descriptor, a column for each respondent. See form_book.h.
 *
 * It comes back as a table of responses that is wide by respondent. Rows that name a section or a strand have no item and
 * nothing in a column that is read. What is still needed in a row is found out by a formula, in words; the same words
 * decide which cells turn yellow.
 */
#include "author/form_book.h"

#include "author/form_rows.h"
#include "author/sentences.h"
#include "workbook/fit.h"

/* Which column it is. */
enum {
	ITEM, NUMBER, LEVEL, TEXT, RATING, EVIDENCE, TYPE, DATE, REASON, WAIVED_BY, WAIVED_UNTIL, NOTE, NEEDED, BEFORE,
};

static const struct { int what; const char *word; } needs[] = {
	{ EVIDENCE, "evidence" }, { TYPE, "type of source" }, { DATE, "its date" }, { REASON, "reason" },
	{ WAIVED_BY, "who waived it" }, { WAIVED_UNTIL, "until when" },
};
enum { N_NEEDS = sizeof(needs) / sizeof(*needs) };

static bool has_state(const struct framework *f, enum answer_state state)
{
	for (size_t i = 0; i < f->n_ratings; i++) {
		if (f->ratings[i].state == state)
			return true;
	}
	return false;
}

/* ---- columns ---- */

/* What they answered in the earlier year. */
static void add_before(struct form_book *form, struct form_columns *columns, const struct respondent *who)
{
	const struct given *given = form->options->given;
	struct form_column *column;
	const char *header;

	if (!given || !given->has_answers)
		return;
	header = arena_printf(form->arena, "%s in %s%s", who ? who->short_name : "Rating",
			      date_school_year_name(form->arena, given->school_year), given->generated ? " (made up)" : "");
	column = form_column_add(form, columns, BEFORE, header, 12);
	column->who = who;
	column->unread = true;
}

static void add_ratings(struct form_book *form, struct form_columns *columns)
{
	const struct framework *f = form->options->framework;

	for (size_t i = 0; i < f->n_respondents; i++) {
		const char *header = arena_printf(form->arena, "Rating (%s)", f->respondents[i].name);

		form_column_add(form, columns, RATING, header, 13)->who = &f->respondents[i];
		add_before(form, columns, &f->respondents[i]);
	}
	if (!f->n_respondents) {
		form_column_add(form, columns, RATING, "Rating", 13);
		add_before(form, columns, NULL);
	}
}

bool form_asks_answers(const struct form_options *options)
{
	return !form_is_review(options);
}

bool form_has_answers(const struct form_options *options)
{
	for (size_t i = 0; form_asks_answers(options) && i < options->framework->n_sections; i++) {
		if (form_asks(options, i) && options->framework->sections[i].n_strands)
			return true;
	}
	return false;
}

void form_answers_columns(struct form_book *form, struct form_columns *columns)
{
	const struct framework *f = form->options->framework;
	bool na = has_state(f, ANSWER_NOT_APPLICABLE), waived = has_state(f, ANSWER_WAIVED);

	form_column_add(form, columns, ITEM, "Item", 13)->given = true;
	if (framework_has_steps(f))
		form_column_add(form, columns, LEVEL, "Level", 12)->unread = true;
	else
		form_column_add(form, columns, NUMBER, "No.", 6)->unread = true;
	form_column_add(form, columns, TEXT, "Text", 46)->unread = true;
	add_ratings(form, columns);
	form_column_add(form, columns, NEEDED, "Still needed", 14)->unread = true;
	form_column_add(form, columns, EVIDENCE, "Evidence", 34);
	if (f->n_evidence_types)
		form_column_add(form, columns, TYPE, "Type of source", 14);
	form_column_add(form, columns, DATE, "Date checked", 12);
	if (na || waived)
		form_column_add(form, columns, REASON, "Reason if not applicable", 20);
	if (waived) {
		form_column_add(form, columns, WAIVED_BY, "Waived by", 12);
		form_column_add(form, columns, WAIVED_UNTIL, "Waived until", 12);
	}
	form_column_add(form, columns, NOTE, "Note", 18);
}

/* ---- what a row still needs ---- */

/* "OR(D5="Met",E5="Met")": whether a respondent chose a rating of one of the states (bits); NULL if no rating has them. */
static const char *chosen(struct form_book *form, const struct form_sheet *sheet, uint32_t row, unsigned states)
{
	const struct framework *f = form->options->framework;
	struct buf *out = buf_new(form->arena, 1 << 16);
	size_t n = 0;

	for (size_t i = 0; i < sheet->columns.n; i++) {
		for (size_t k = 0; sheet->columns.items[i].what == RATING && k < f->n_ratings; k++) {
			if (!(states & 1u << f->ratings[k].state))
				continue;
			buf_printf(out, "%s%s=", n++ ? "," : "OR(", book_cell(form->arena, row, (uint16_t)i));
			form_put_quoted(out, f->ratings[k].name);
		}
	}
	buf_putc(out, ')');
	return n ? out->bytes : NULL;
}

/* Which of the states of ratings make a row need the column's cell; 0: none. */
static unsigned needed_for(const struct framework *f, const struct descriptor *d, int what)
{
	const struct evidence_rule *rule = &f->scoring.evidence;
	unsigned met = 1u << ANSWER_MET, waived = 1u << ANSWER_WAIVED;

	switch (what) {
	case EVIDENCE: case DATE: return rule->on && d->level >= rule->dated_from ? met : 0;
	case TYPE: return rule->on && d->level >= rule->types_from ? met : 0;
	case REASON: return 1u << ANSWER_NOT_APPLICABLE | waived;
	default: return waived;
	}
}

static void put_needed(struct form_book *form, struct form_sheet *sheet, uint32_t row, size_t column,
		       const struct descriptor *d)
{
	const struct framework *f = form->options->framework;
	struct buf *out = buf_new(form->arena, 1 << 16);

	buf_puts(out, "=MID(\"\"");
	for (size_t i = 0; i < N_NEEDS; i++) {
		int at = form_column_find(&sheet->columns, needs[i].what);
		unsigned states = needed_for(f, d, needs[i].what);
		const char *when = at >= 0 && states ? chosen(form, sheet, row, states) : NULL;

		if (when)
			buf_printf(out, "&IF(AND(%s,%s=\"\"),\", %s\",\"\")", when,
				   book_cell(form->arena, row, (uint16_t)at), needs[i].word);
	}
	buf_puts(out, ",3,99)");
	sheet_formula(sheet->sheet, row, (uint16_t)column, out->bytes, "", &form_look_locked);
}

/* Cells named in the column Still needed turn yellow. */
static void put_yellow(struct form_book *form, struct form_sheet *sheet, uint32_t last)
{
	const char *needed = book_column(form->arena, (uint16_t)form_column_find(&sheet->columns, NEEDED));

	for (size_t i = 0; i < N_NEEDS; i++) {
		int at = form_column_find(&sheet->columns, needs[i].what);
		struct cell_range range = { 1, last, (uint16_t)at, (uint16_t)at };

		if (at >= 0)
			sheet_highlight(sheet->sheet, range,
					arena_printf(form->arena, "=ISNUMBER(SEARCH(\"%s\",$%s2))", needs[i].word, needed),
					&form_look_needed);
	}
}

/* ---- a row ---- */

/* The row is as high as this text needs, and at least has room for some lines of evidence. */
static void put_text(struct form_book *form, struct form_sheet *sheet, uint32_t row, size_t column,
		     const struct descriptor *d)
{
	enum { LINES_MIN = 3 };
	const char *gate = d->gate ? author_says_gate(form->arena, d) : NULL;
	const char *text = gate ? arena_printf(form->arena, "%s\n%s", d->text, gate) : d->text;
	size_t lines = fit_lines(text, sheet->columns.items[column].width);

	sheet_text(sheet->sheet, row, (uint16_t)column, text, &form_look_locked);
	form_set_lines(sheet, row, lines > LINES_MIN ? lines : LINES_MIN);
}

static void put_level(struct form_book *form, struct form_sheet *sheet, uint32_t row, size_t column, int number)
{
	const struct level *level = &form->options->framework->levels[number - 1];
	const struct cell_look look = {
		.wrap = true, .border = true, .top = true, .fill = level->fill_rgb, .colour = level->ink_rgb,
	};

	sheet_text(sheet->sheet, row, (uint16_t)column, level->name, &look);
}

static void put_open(struct form_sheet *sheet, uint32_t row, size_t column, int what)
{
	static const struct cell_look written = {
		.wrap = true, .border = true, .top = true, .unlocked = true, .text = true,
	};

	if (what == DATE || what == WAIVED_UNTIL)
		sheet_date(sheet->sheet, row, (uint16_t)column, (struct date){ .year = 0 }, &form_look_open);
	else
		sheet_blank(sheet->sheet, row, (uint16_t)column,
			    what == RATING || what == TYPE ? &form_look_open : &written);
}

static void put_before(struct form_book *form, struct form_sheet *sheet, uint32_t row, size_t column,
		       const struct descriptor *d)
{
	const struct rating *rating = given_rating(form->options->given, d, sheet->columns.items[column].who);

	form_put_cell(sheet, row, column, rating ? rating->name : "", FORM_BEFORE);
}

static void put_row(struct form_book *form, struct form_sheet *sheet, uint32_t row, const struct strand *strand,
		    const struct descriptor *d)
{
	for (size_t i = 0; i < sheet->columns.n; i++) {
		switch (sheet->columns.items[i].what) {
		case ITEM: sheet_text(sheet->sheet, row, (uint16_t)i, d->id, &form_look_id); break;
		case NUMBER: sheet_text(sheet->sheet, row, (uint16_t)i, strand->number, &form_look_locked); break;
		case LEVEL: put_level(form, sheet, row, i, d->level); break;
		case TEXT: put_text(form, sheet, row, i, d); break;
		case BEFORE: put_before(form, sheet, row, i, d); break;
		case NEEDED: put_needed(form, sheet, row, i, d); break;
		default: put_open(sheet, row, i, sheet->columns.items[i].what); break;
		}
	}
}

/* ---- what may be chosen ---- */

static bool may_have(const struct descriptor *d, const struct rating *rating)
{
	if (rating->state == ANSWER_NOT_APPLICABLE)
		return d->na_allowed && !d->gate;
	return rating->state != ANSWER_WAIVED || !d->gate;
}

static bool same_ratings(const struct framework *f, const struct descriptor *a, const struct descriptor *b)
{
	for (size_t i = 0; i < f->n_ratings; i++) {
		if (may_have(a, &f->ratings[i]) != may_have(b, &f->ratings[i]))
			return false;
	}
	return true;
}

/* The ratings of some rows, in every respondent's column. */
static void put_ratings(struct form_book *form, struct form_sheet *sheet, uint32_t first, uint32_t last,
			const struct descriptor *d)
{
	const struct framework *f = form->options->framework;
	const char **words = arena_array(form->arena, f->n_ratings, sizeof(*words));
	size_t n = 0;

	for (size_t i = 0; i < f->n_ratings; i++) {
		if (may_have(d, &f->ratings[i]))
			words[n++] = f->ratings[i].name;
	}
	for (size_t i = 0; i < sheet->columns.n; i++) {
		const struct sheet_rule rule = {
			.range = { first, last, (uint16_t)i, (uint16_t)i }, .refusal = author_says_not_chosen(form->arena),
		};

		if (sheet->columns.items[i].what == RATING)
			sheet_choices(sheet->sheet, &rule, words, n);
	}
}

static void put_other_rules(struct form_book *form, struct form_sheet *sheet, uint32_t last)
{
	const struct framework *f = form->options->framework;
	const char **words = arena_array(form->arena, f->n_evidence_types, sizeof(*words));

	for (size_t i = 0; i < f->n_evidence_types; i++)
		words[i] = f->evidence_types[i].name;
	for (size_t i = 0; i < sheet->columns.n; i++) {
		struct sheet_rule rule = { .range = { 1, last, (uint16_t)i, (uint16_t)i } };
		int what = sheet->columns.items[i].what;

		if (what == TYPE) {
			rule.refusal = author_says_not_chosen(form->arena);
			sheet_choices(sheet->sheet, &rule, words, f->n_evidence_types);
		} else if (what == DATE || what == WAIVED_UNTIL) {
			rule.refusal = author_says_no_date(form->arena);
			sheet_dates_only(sheet->sheet, &rule);
		}
	}
}

/* ---- all rows ---- */

/* A place in the sheet; first: of the rows that may have the same ratings as the one before. */
struct answers_at {
	uint32_t row, first;
	const struct descriptor *before;
};

static void end_run(struct form_book *form, struct form_sheet *sheet, struct answers_at *at)
{
	if (at->before)
		put_ratings(form, sheet, at->first, at->row - 1, at->before);
	at->before = NULL;
}

static void put_strand(struct form_book *form, struct form_sheet *sheet, const struct strand *strand,
		       struct answers_at *at)
{
	const struct framework *f = form->options->framework;

	if (framework_has_steps(f)) {
		end_run(form, sheet, at);
		form_put_group(sheet, at->row++, 1,
			       arena_printf(form->arena, "%s  %s", strand->number, strand->title), false);
	}
	for (size_t i = 0; i < f->n_steps; i++) {
		const struct descriptor *d = &strand->descriptors[i];

		if (d->absent)
			continue;
		if (at->before && !same_ratings(f, at->before, d))
			end_run(form, sheet, at);
		if (!at->before)
			at->first = at->row;
		at->before = d;
		put_row(form, sheet, at->row++, strand, d);
	}
}

static void put_section(struct form_book *form, struct form_sheet *sheet, const struct section *section,
			struct answers_at *at)
{
	const struct framework *f = form->options->framework;
	const char *title = arena_printf(form->arena, "%s. %s", section->number, section->title);
	uint32_t first;

	form_put_group(sheet, at->row++, 1, title, true);
	if (*section->question)
		form_put_group(sheet, at->row++, 1, section->question, false);
	first = at->row;
	for (size_t i = 0; i < section->n_strands; i++)
		put_strand(form, sheet, &section->strands[i], at);
	end_run(form, sheet, at);
	for (size_t i = 0; i < sheet->columns.n && at->row > first; i++) {
		const struct respondent *who = sheet->columns.items[i].who;
		const struct form_count count = {
			.label = title, .who = who ? who->name : "Answered", .n = section_n_descriptors(f, section),
			.filled = arena_printf(form->arena, "COUNTA(%s)",
					       form_range(form, sheet, i, first, at->row - 1)),
		};

		if (sheet->columns.items[i].what == RATING)
			form_count_add(form, &count);
	}
}

void form_answers_put(struct form_book *form, struct form_sheet *sheet)
{
	const struct framework *f = form->options->framework;
	struct answers_at at = { .row = 1 };

	for (size_t i = 0; i < f->n_sections; i++) {
		if (form_asks(form->options, i))
			put_section(form, sheet, &f->sections[i], &at);
	}
	if (at.row == 1)
		return;
	put_other_rules(form, sheet, at.row - 1);
	put_yellow(form, sheet, at.row - 1);
	sheet_filter(sheet->sheet, (struct cell_range){ 0, at.row - 1, 0, (uint16_t)(sheet->columns.n - 1) });
}
