/*
 * rules_case.c - an audit of cases must not contradict itself: names, numbers that rules need,
 * conditions and gates that name fields.
 *
 * Checks use what was read, with the data beside it for lines. A text with a mistake is NULL here and
 * has been reported.
 */
#include "framework/kind_case.h"

#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "framework/check.h"

static const char *const ids[] = { "id", NULL };
static const char *const words[] = { "id", "name", "aliases", NULL };

static const struct data *place(const struct data *table, const char *name)
{
	const struct data *field = data_field(table, name);

	return field ? field : table;
}

/* ---- names ---- */

/* Fields are referred to by id only, so ids must be unique in the audit. */
static void check_field_ids(struct reader *reader, const struct data *sections)
{
	struct distinct seen;

	distinct_init(&seen, reader);
	for (size_t i = 0; sections && i < sections->n_items; i++) {
		const struct data *fields = data_field(&sections->items[i], "fields");

		for (size_t j = 0; fields && j < fields->n_items; j++) {
			const struct data *id = data_field(&fields->items[j], "id");

			if (id && id->type == DATA_TEXT)
				check_distinct(reader, &seen, id, text_fold(reader->diags->arena, id->text));
		}
	}
}

static void check_all_names(struct reader *reader, const struct data *root)
{
	const struct data *codes = data_field(root, "codes");

	check_names(reader, data_field(root, "answers"), words);
	check_names(reader, data_field(root, "triggers"), ids);
	check_names(reader, data_field(root, "clocks"), ids);
	check_names(reader, data_field(root, "outcomes"), words);
	check_names(reader, data_field(root, "sen_statuses"), words);
	check_names(reader, data_field(root, "sections"), ids);
	for (int c = 0; c < CASE_CODE_COUNT; c++)
		check_names(reader, data_field(codes, case_code_ids[c]), words);
	check_field_ids(reader, data_field(root, "sections"));
}

/* ---- numbers ---- */

static bool has_state(const struct case_rules *rules, enum case_state state)
{
	for (size_t i = 0; i < rules->n_answers; i++) {
		if (rules->answers[i].state == state)
			return true;
	}
	return false;
}

static void check_answers(struct reader *reader, const struct raw_case *raw,
			  const struct data *root)
{
	static const enum case_state needed[] = { CASE_YES, CASE_NO, CASE_NOT_KNOWN };

	for (size_t k = 0; raw->rules.n_answers && k < sizeof(needed) / sizeof(*needed); k++) {
		if (!has_state(&raw->rules, needed[k]))
			reader_problem(reader, DIAG_AUD014, place(root, "answers"),
				       "no answer has the state %s", case_state_ids[needed[k]]);
	}
}

static void check_triggers(struct reader *reader, const struct raw_case *raw,
			   const struct data *root)
{
	const struct data *list = data_field(root, "triggers");

	for (size_t i = 0; i < raw->rules.n_triggers; i++) {
		const struct trigger *t = &raw->rules.triggers[i];
		const struct data *at = &list->items[i];
		bool least = data_field(at, "at_least"), more = data_field(at, "more_than");

		if (t->rule == TRIGGER_DECLARED ? least || more : least == more)
			reader_problem(reader, DIAG_AUD014, at,
				       t->rule == TRIGGER_DECLARED
				       ? "%s is a declared trigger, so it cannot have at_least or more_than"
				       : "%s needs either at_least or more_than",
				       reader_path(reader, at));
	}
}

static const struct clock *clock_of(const struct raw_case *raw, enum clock_rule rule)
{
	for (size_t i = 0; i < raw->rules.n_clocks; i++) {
		if (raw->rules.clocks[i].rule == rule)
			return &raw->rules.clocks[i];
	}
	return NULL;
}

/* The board's clocks must adjoin: every number of days in a term must belong to one of them. */
static void check_board(struct reader *reader, const struct raw_case *raw, const struct data *list)
{
	static const struct {
		enum clock_rule rule, next;
	} steps[] = {
		{ CLOCK_NO_MEETING, CLOCK_MEETING_IF_ASKED }, { CLOCK_MEETING_IF_ASKED, CLOCK_MEETING },
	};

	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
		const struct clock *clock = clock_of(raw, steps[i].rule), *next = clock_of(raw, steps[i].next);
		const struct data *at = next ? &list->items[next - raw->rules.clocks] : NULL;

		if (!clock || !next || clock->up_to < 0 || next->over < 0 || clock->up_to == next->over)
			continue;
		reader_problem(reader, DIAG_AUD014, place(at, "over"),
			       "%s is %d, but %s ends at %d days: the days between would have %s",
			       reader_path(reader, place(at, "over")), next->over,
			       clock_rule_ids[clock->rule], clock->up_to,
			       next->over > clock->up_to ? "no clock" : "two clocks");
	}
}

static void check_clocks(struct reader *reader, const struct raw_case *raw,
			 const struct data *root)
{
	const struct data *list = data_field(root, "clocks");

	for (size_t i = 0; i < raw->rules.n_clocks; i++) {
		const struct clock *clock = &raw->rules.clocks[i];
		const struct data *at = &list->items[i];

		for (const char *const *need = clock_rule_needs(clock->rule); *need; need++) {
			if (!data_field(at, *need))
				reader_problem(reader, DIAG_AUD005, at, "%s has no '%s', which %s needs",
					       reader_path(reader, at), *need,
					       clock_rule_ids[clock->rule]);
		}
		for (size_t j = 0; j < i; j++) {
			if (raw->rules.clocks[j].rule == clock->rule)
				reader_problem(reader, DIAG_AUD014, place(at, "rule"),
					       "%s: clocks[%zu] has that rule already",
					       reader_path(reader, place(at, "rule")), j + 1);
		}
		if (clock->over >= 0 && clock->up_to >= 0 && clock->up_to <= clock->over)
			reader_problem(reader, DIAG_AUD014, place(at, "up_to"),
				       "%s is %d, which is not above 'over', %d: it would never run",
				       reader_path(reader, place(at, "up_to")), clock->up_to,
				       clock->over);
	}
	check_board(reader, raw, list);
}

/* Report a trigger that waits for more days than are allowed. */
static void check_trigger_days(struct reader *reader, const struct raw_case *raw,
			       const struct data *root)
{
	const struct clock *limit = clock_of(raw, CLOCK_YEAR_LIMIT);
	const struct data *list = data_field(root, "triggers");

	for (size_t i = 0; limit && limit->limit > 0 && i < raw->rules.n_triggers; i++) {
		const struct trigger *t = &raw->rules.triggers[i];
		const char *name = t->at_least ? "at_least" : "more_than";
		int days = t->at_least ? t->at_least : t->more_than + 1;

		if ((t->rule != TRIGGER_DAYS_IN_YEAR && t->rule != TRIGGER_DAYS_IN_TERM) ||
		    !data_field(&list->items[i], name) || days <= limit->limit)
			continue;
		reader_problem(reader, DIAG_AUD014, data_field(&list->items[i], name),
			       "%s is %d, but clocks[%zu] allows no more than %d days in a year",
			       reader_path(reader, data_field(&list->items[i], name)),
			       t->at_least ? t->at_least : t->more_than,
			       (size_t)(limit - raw->rules.clocks) + 1, limit->limit);
	}
}

/* ---- references ---- */

static const struct case_field *find_field(const struct case_rules *rules, const char *id)
{
	for (size_t i = 0; id && i < rules->n_sections; i++) {
		for (size_t j = 0; j < rules->sections[i].n_fields; j++) {
			const struct case_field *field = &rules->sections[i].fields[j];

			if (field->id && text_same_folded(field->id, id))
				return field;
		}
	}
	return NULL;
}

static const char *nearest_field(struct reader *reader, const struct case_rules *rules, const char *id)
{
	const char **known;
	size_t n = 0;

	for (size_t i = 0; i < rules->n_sections; i++)
		n += rules->sections[i].n_fields;
	known = arena_array(reader->diags->arena, n, sizeof(*known));
	n = 0;
	for (size_t i = 0; i < rules->n_sections; i++) {
		for (size_t j = 0; j < rules->sections[i].n_fields; j++) {
			if (rules->sections[i].fields[j].id)
				known[n++] = rules->sections[i].fields[j].id;
		}
	}
	return reader_nearest(reader, id, known, n);
}

static const struct case_field *expect_field(struct reader *reader, const struct case_rules *rules,
					     const struct data *at, const char *id)
{
	const struct case_field *field = find_field(rules, id);

	if (!field && id)
		reader_problem(reader, DIAG_AUD013, at, "%s '%s' is not the id of a field",
			       reader_path(reader, at), id)->hint = nearest_field(reader, rules, id);
	return field;
}

static bool known_word(const struct case_rules *rules, const struct case_field *field,
		       const char *text)
{
	if (field->type == CASE_CHOICE)
		return case_field_choice(field, text);
	if (field->computed == COMPUTED_OUTCOME)
		return case_rules_outcome(rules, text);
	if (field->computed == COMPUTED_SEN_STATUS)
		return case_rules_sen_status(rules, text);
	return case_rules_answer(rules, text);
}

/* Whether the field has one answer out of a list. */
static bool can_be_asked(const struct case_field *field)
{
	switch (field->type) {
	case CASE_YES_NO:
	case CASE_CHOICE:
	case CASE_SUPPORT:
		return true;
	case CASE_COMPUTED:
		return field->computed == COMPUTED_OUTCOME ||
		       field->computed == COMPUTED_SEN_STATUS;
	default:
		return false;
	}
}

static void check_condition(struct reader *reader, const struct case_rules *rules,
			    const struct case_condition *when, const struct data *owner)
{
	const struct data *at = data_field(owner, "when"), *is = data_field(at, "is");
	const struct case_field *field;

	if (!at || !when->field)
		return;
	field = expect_field(reader, rules, place(at, "field"), when->field);
	if (!field)
		return;
	if (!can_be_asked(field)) {
		reader_problem(reader, DIAG_AUD014, place(at, "field"),
			       "%s '%s' has no list of answers to compare with",
			       reader_path(reader, place(at, "field")), when->field);
		return;
	}
	for (size_t i = 0; i < when->n_is; i++) {
		if (when->is[i] && !known_word(rules, field, when->is[i]))
			reader_problem(reader, DIAG_AUD013, &is->items[i],
				       "%s '%s' is not one of the answers of '%s'",
				       reader_path(reader, &is->items[i]), when->is[i], field->id);
	}
}

/* Whether the field has a date that can be compared with another's. */
static bool has_date(const struct case_field *field)
{
	return field->type == CASE_DATE || field->computed == COMPUTED_MEETING ||
	       field->computed == COMPUTED_REVIEW;
}

static void expect_date(struct reader *reader, const struct case_rules *rules, const struct data *at,
			const char *id)
{
	const struct case_field *field = expect_field(reader, rules, at, id);

	if (field && !has_date(field))
		reader_problem(reader, DIAG_AUD014, at, "%s '%s' has no date",
			       reader_path(reader, at), id)->hint = "name a field of type date";
}

/* A field that names another one whose date it is compared with: not_before or due_by. */
static void check_compared(struct reader *reader, const struct case_rules *rules, const struct case_field *field,
			   const struct data *at, const char *name, const char *other)
{
	const struct data *named = data_field(at, name);

	if (!named || !other)
		return;
	if (field->type != CASE_DATE)
		reader_problem(reader, DIAG_AUD014, named, "%s: only a date can be compared with another",
			       reader_path(reader, named))->hint = "set type = \"date\", or leave it out";
	else if (field->id && text_same_folded(field->id, other))
		reader_problem(reader, DIAG_AUD014, named, "%s: a date is not compared with itself",
			       reader_path(reader, named))->hint = "name another field";
	else
		expect_date(reader, rules, named, other);
}

/* Weeks go from one date to another. */
static void check_weeks(struct reader *reader, const struct case_rules *rules, const struct case_field *field,
			const struct data *at)
{
	static const char *const own[] = { "from", "to", "at_most" };
	const bool weeks = field->computed == COMPUTED_WEEKS;

	for (size_t i = 0; i < sizeof(own) / sizeof(*own); i++) {
		const struct data *named = data_field(at, own[i]);

		if (named && !weeks)
			reader_problem(reader, DIAG_AUD014, named, "%s goes with computed = \"weeks\" alone",
				       reader_path(reader, named))->hint = "leave it out";
		else if (!named && weeks && i < 2)
			reader_problem(reader, DIAG_AUD005, at, "%s has no '%s', which weeks need", reader_path(reader, at),
				       own[i])->hint = "name a field of type date by its id";
	}
	if (weeks && field->from)
		expect_date(reader, rules, place(at, "from"), field->from);
	if (weeks && field->to)
		expect_date(reader, rules, place(at, "to"), field->to);
}

/* What the clock of an off-site direction needs: two fields, and the day from which it applies. */
static void check_clock_fields(struct reader *reader, const struct raw_case *raw,
			       const struct data *root)
{
	const struct data *list = data_field(root, "clocks");
	struct date date;

	for (size_t i = 0; i < raw->rules.n_clocks; i++) {
		const struct clock *clock = &raw->rules.clocks[i];
		const struct data *at = &list->items[i];

		if (clock->notice)
			expect_date(reader, &raw->rules, place(at, "notice"), clock->notice);
		if (clock->start)
			expect_date(reader, &raw->rules, place(at, "start"), clock->start);
		if (clock->from && !date_parse(clock->from, &date))
			reader_problem(reader, DIAG_AUD014, place(at, "from"), "%s '%s' is not a date",
				       reader_path(reader, place(at, "from")), clock->from)->hint =
				"write it as 2026-07-26";
	}
}

static void check_field(struct reader *reader, const struct case_rules *rules,
			const struct case_field *field, const struct data *at)
{
	const struct data *computed = data_field(at, "computed");
	bool shows = computed && computed->type == DATA_TEXT && strcmp(computed->text, "none") != 0;

	if ((field->type == CASE_COMPUTED) != shows)
		reader_problem(reader, DIAG_AUD014, at,
			       "%s: type computed and the field 'computed' go together",
			       reader_path(reader, at));
	if ((field->type == CASE_CHOICE) != (field->n_choices > 0))
		reader_problem(reader, DIAG_AUD014, at,
			       "%s: type choice and the field 'choices' go together",
			       reader_path(reader, at));
	if (field->na_allowed && rules->n_answers && !has_state(rules, CASE_NOT_APPLICABLE))
		reader_problem(reader, DIAG_AUD014, data_field(at, "na"),
			       "%s allows not applicable, but no answer has that state",
			       reader_path(reader, data_field(at, "na")))->hint =
			"add an answer with state = \"not_applicable\"";
	if (field->several && field->type != CASE_TEXT)
		reader_problem(reader, DIAG_AUD014, data_field(at, "several"),
			       "%s: only a text can be noted again and again",
			       reader_path(reader, data_field(at, "several")))->hint =
			"set type = \"text\", or leave it out";
	if (field->learning && field->type != CASE_YES_NO && field->type != CASE_SUPPORT)
		reader_problem(reader, DIAG_AUD014, data_field(at, "learning"),
			       "%s: only an answer of yes can be counted",
			       reader_path(reader, data_field(at, "learning")))->hint =
			"set type = \"yes_no\", or leave it out";
	check_compared(reader, rules, field, at, "not_before", field->not_before);
	check_compared(reader, rules, field, at, "due_by", field->due_by);
	check_weeks(reader, rules, field, at);
	check_names(reader, data_field(at, "choices"), words);
	check_condition(reader, rules, &field->when, at);
	check_statutory(reader, at);
	if (field->id && field->when.field && text_same_folded(field->id, field->when.field))
		reader_problem(reader, DIAG_AUD014, data_field(data_field(at, "when"), "field"),
			       "%s.when: whether it must be answered cannot depend on its own answer",
			       reader_path(reader, at))->hint = "name another field";
}

static void check_fields(struct reader *reader, const struct raw_case *raw,
			 const struct data *root)
{
	const struct data *sections = data_field(root, "sections");

	for (size_t i = 0; i < raw->rules.n_sections; i++) {
		const struct case_section *section = &raw->rules.sections[i];
		const struct data *fields = data_field(&sections->items[i], "fields");

		for (size_t j = 0; j < section->n_fields; j++)
			check_field(reader, &raw->rules, &section->fields[j], &fields->items[j]);
	}
}

static void check_gates(struct reader *reader, const struct raw_case *raw, const struct data *root)
{
	const struct data *list = data_field(root, "gates");

	for (size_t i = 0; i < raw->rules.n_gates; i++) {
		const struct case_gate *gate = &raw->rules.gates[i];
		const struct data *names = data_field(&list->items[i], "fields");

		if (names && names->type == DATA_TABLE && !gate->n_ids)
			reader_problem(reader, DIAG_AUD010, names, "%s names no field",
				       reader_path(reader, names));
		for (size_t j = 0; j < gate->n_ids; j++) {
			const struct case_field *field =
				expect_field(reader, &raw->rules, &names->items[j], gate->ids[j]);

			if (field && gate->needs == GATE_REVIEWED && field->type != CASE_SUPPORT)
				reader_problem(reader, DIAG_AUD014, &names->items[j],
					       "%s '%s' is not a support field, so it has no review",
					       reader_path(reader, &names->items[j]), field->id);
		}
		check_condition(reader, &raw->rules, &gate->when, &list->items[i]);
	}
}

/* Each edition has a first day, later than that of the edition before it. */
static void check_editions(struct reader *reader, const struct raw_case *raw, const struct data *root)
{
	const struct data *list = data_field(root, "editions");
	struct date before = { 0 }, from;

	for (size_t i = 0; i < raw->rules.n_editions; i++) {
		const struct case_edition *edition = &raw->rules.editions[i];
		const struct data *at = &list->items[i];

		if (!edition->from && i == 0)
			continue;
		if (!edition->from || !date_parse(edition->from, &from))
			reader_problem(reader, DIAG_AUD014, place(at, "from"), "%s has no day from which it applies",
				       reader_path(reader, at))->hint = "write it as 2026-07-26";
		else if (date_given(before) && date_compare(from, before) <= 0)
			reader_problem(reader, DIAG_AUD014, place(at, "from"), "%s is not later than the one before it",
				       reader_path(reader, place(at, "from")))->hint = "list the earliest edition first";
		else
			before = from;
	}
}

/* Every page of a case says whom it is for; audits of other kinds need no such line. */
static void check_classification(struct reader *reader, const struct data *root)
{
	if (!data_field(root, "classification"))
		reader_problem(reader, DIAG_AUD005, root, "%s has no 'classification'", reader_path(reader, root))->hint =
			"add 'classification', a text";
}

void rules_case(struct reader *reader, const struct raw_case *raw, const struct data *root)
{
	check_classification(reader, root);
	check_all_names(reader, root);
	check_answers(reader, raw, root);
	check_triggers(reader, raw, root);
	check_clocks(reader, raw, root);
	check_editions(reader, raw, root);
	check_trigger_days(reader, raw, root);
	rules_case_learning(reader, raw, root);
	check_fields(reader, raw, root);
	check_gates(reader, raw, root);
	check_clock_fields(reader, raw, root);
}
