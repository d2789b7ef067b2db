/*
 * score_entries_test.c - plans and workshops from rows: which row is today's, what changed, what a year came to, what leads to
 * what, who voted for what, and in which order ideas stand.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/date.h"
#include "framework/framework.h"
#include "score/entries_found.h"
#include "score/ranking.h"

enum { ROWS_MAX = 40 };

struct entries_case {
	struct arena arena;
	struct framework framework;
	struct school school;
	struct school_evidence evidence;
	struct entry_row rows[ROWS_MAX];
	struct vote_row votes[ROWS_MAX];
	struct diags diags;
};

static void begin(struct entries_case *c, const char *audit)
{
	struct cell *cells[] = { &c->school.id, &c->school.name, &c->school.focus, &c->school.trust, &c->school.la,
				 &c->school.region, &c->school.roll, &c->school.name_lang, &c->school.phase_cell };

	memset(c, 0, sizeof(*c));
	arena_init(&c->arena);
	diags_init(&c->diags, &c->arena);
	assert_true(framework_load(&c->arena, audit, &c->framework, &c->diags));
	for (size_t i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		cells[i]->text = "";
	c->school.id.text = "S1";
	c->school.phase = PHASE_SESSION;
	c->school.phase_known = true;
	c->evidence.school = &c->school;
	c->evidence.entries = c->rows;
	c->evidence.votes = c->votes;
}

static void end(struct entries_case *c)
{
	arena_clear(&c->arena);
}

/* The cells of these columns, with commas between; all others are empty. */
static void row(struct entries_case *c, const enum entry_column *columns, const char *text)
{
	struct entry_row *r = &c->rows[c->evidence.n_entries++];
	const char *next = text;

	assert_true(c->evidence.n_entries <= ROWS_MAX);
	for (int k = 0; k < ENTRY_COLUMNS_MAX; k++)
		r->cells[k] = (struct cell){ "", { "entries.csv", (int)c->evidence.n_entries + 1, k + 1 } };
	for (size_t k = 0; next; k++) {
		const char *comma = strchr(next, ',');

		r->cells[columns[k]].text = arena_strndup(&c->arena, next, comma ? (size_t)(comma - next) : strlen(next));
		next = comma ? comma + 1 : NULL;
	}
	date_parse(r->cells[ENTRY_DUE].text, &r->due.date);
}

static void plan_row(struct entries_case *c, const char *text)
{
	static const enum entry_column columns[] = { ENTRY_PERIOD, ENTRY_SECTION, ENTRY_ID, ENTRY_STATE, ENTRY_DUE,
						     ENTRY_LEADS_TO, ENTRY_NOTE };

	row(c, columns, text);
	c->rows[c->evidence.n_entries - 1].cells[ENTRY_TEXT].text = "Something";
	c->rows[c->evidence.n_entries - 1].cells[ENTRY_OWNER].text = "Head";
}

static void idea(struct entries_case *c, const char *id)
{
	static const enum entry_column columns[] = { ENTRY_ID };

	row(c, columns, id);
	c->rows[c->evidence.n_entries - 1].cells[ENTRY_SECTION].text = "ideas";
	c->rows[c->evidence.n_entries - 1].cells[ENTRY_TEXT].text = id;
}

static void vote(struct entries_case *c, const char *voter, const char *of, const char *criterion, int n)
{
	c->votes[c->evidence.n_votes++] = (struct vote_row){
		.school_id = { .text = "S1" }, .voter = { .text = voter }, .idea = { .text = of },
		.criterion = { .text = criterion }, .n_cell = { .text = "" }, .n = n,
	};
}

static const struct school_entries *run(struct entries_case *c, int year, int month, int day)
{
	c->diags.n = c->diags.n_errors = c->diags.n_warnings = 0;
	return score_entries(&c->arena, &c->framework, &c->evidence, (struct date){ year, month, day }, &c->diags);
}

static const struct entry_found *found(const struct school_entries *s, const char *key)
{
	for (size_t i = 0; i < s->all.n; i++) {
		if (strcmp(s->all.items[i]->key, key) == 0)
			return s->all.items[i];
	}
	fail_msg("there is no entry '%s'", key);
	return NULL;
}

static size_t told(const struct entries_case *c, enum diag_code code)
{
	size_t n = 0;

	for (size_t i = 0; i < c->diags.n; i++)
		n += c->diags.items[i].code == code;
	return n;
}

/* ---- over time ---- */

static void the_last_row_is_todays(void **state)
{
	struct entries_case c;
	const struct school_entries *s;

	(void)state;
	begin(&c, "tests/audits/small_plan.lua");
	/* The order of the rows makes no difference. */
	plan_row(&c, "2026-05,work,w1,behind,2026-07-01");
	plan_row(&c, "2026-03,work,w2,done,2026-07-01");
	plan_row(&c, "2026-04,work,w1,going,2026-07-01");
	plan_row(&c, "2026-04,work,w3,open,2026-04-30");
	plan_row(&c, "2026-05,work,w4,open,2026-05-20");
	plan_row(&c, "2026-03,work,w1,open,2026-07-01");
	s = run(&c, 2026, 5, 15);
	assert_int_equal(s->all.n, 4);
	assert_string_equal(s->period, "May 2026");
	assert_string_equal(s->before, "April 2026");
	assert_string_equal(s->next, "2026-06");
	assert_int_equal(found(s, "w1")->change, ENTRY_WORSE);
	assert_int_equal(found(s, "w1")->times, 3);
	assert_string_equal(found(s, "w1")->was->id, "going");
	assert_int_equal(found(s, "w2")->change, ENTRY_SAME);	/* done, so nobody lists it any more */
	assert_int_equal(found(s, "w3")->change, ENTRY_GONE);
	assert_int_equal(found(s, "w4")->change, ENTRY_NEW);
	assert_true(found(s, "w1")->late && !found(s, "w1")->overdue);	/* by its state */
	assert_true(found(s, "w3")->late && found(s, "w3")->overdue);	/* by its day */
	assert_true(found(s, "w4")->due_soon && !found(s, "w4")->late);
	end(&c);
}

static void a_day_is_late_from_the_next_on(void **state)
{
	struct entries_case c;

	(void)state;
	begin(&c, "tests/audits/small_plan.lua");
	plan_row(&c, "2026-05,work,w1,going,2026-05-15");
	assert_false(found(run(&c, 2026, 5, 15), "w1")->overdue);
	assert_true(found(run(&c, 2026, 5, 16), "w1")->overdue);
	end(&c);
}

static void periods_without_an_order_are_told(void **state)
{
	struct entries_case c;

	(void)state;
	begin(&c, "tests/audits/small_plan.lua");
	plan_row(&c, "2026-05,work,w1,going,2026-07-01");
	plan_row(&c, "2025-26,work,w2,going,2026-07-01");
	run(&c, 2026, 5, 15);
	assert_int_equal(told(&c, DIAG_ENT010), 1);
	end(&c);
}

static void what_changed_over_the_year(void **state)
{
	struct entries_case c;
	const struct entries_year *y;
	const struct school_entries *s;

	(void)state;
	begin(&c, "tests/audits/small_plan.lua");
	plan_row(&c, "2025-08,work,old,done,2025-08-31");	/* of the year before */
	plan_row(&c, "2025-09,work,w1,open,2025-12-01");
	plan_row(&c, "2025-09,work,w2,going,2025-12-01");
	plan_row(&c, "2025-09,work,w3,going,2025-12-01");
	plan_row(&c, "2025-10,work,w1,done,2025-12-01");
	plan_row(&c, "2025-10,work,w2,behind,2025-12-01");
	plan_row(&c, "2025-11,work,w2,behind,2025-12-01");
	plan_row(&c, "2025-11,work,w4,open,2026-12-01");
	s = run(&c, 2025, 12, 24);
	y = s->year;
	assert_string_equal(y->name, "2025–26");
	assert_int_equal(y->n, 4);
	assert_int_equal(y->fresh, 1);
	assert_int_equal(y->better, 1);
	assert_int_equal(y->worse, 1);
	assert_int_equal(y->done.n, 1);
	assert_int_equal(y->gone.n, 1);
	assert_string_equal(y->gone.items[0]->key, "w3");
	assert_int_equal(y->open.n, 2);
	assert_string_equal(y->open.items[0]->key, "w2");	/* late ones first */
	assert_int_equal(y->due, 3);
	assert_int_equal(y->done_of_due, 1);
	assert_false(found(s, "old")->year.in_year);
	assert_int_equal(y->course->n_rows, 3);
	assert_int_equal(y->course->rows[0].total->count, 3);
	assert_int_equal(y->course->rows[1].total->count, 2);
	assert_int_equal(y->course->rows[2].total->count, 3);	/* w1 is still done */
	assert_int_equal(y->course->rows[2].cells[3].count, 1);
	end(&c);
}

static void a_year_ends_in_august(void **state)
{
	struct entries_case c;

	(void)state;
	begin(&c, "tests/audits/small_plan.lua");
	plan_row(&c, "2026-08,work,w1,going,2026-09-30");
	assert_string_equal(run(&c, 2026, 9, 20)->year->name, "2025–26");
	c.evidence.n_entries = 0;
	plan_row(&c, "2026-09,work,w1,going,2026-09-30");
	assert_string_equal(run(&c, 2026, 9, 20)->year->name, "2026–27");
	c.evidence.n_entries = 0;
	assert_string_equal(run(&c, 2026, 8, 31)->year->name, "2025–26");
	assert_null(run(&c, 2026, 8, 31)->year->course);
	end(&c);
}

/* ---- what leads to what ---- */

static void links_are_followed(void **state)
{
	struct entries_case c;
	const struct school_entries *s;

	(void)state;
	begin(&c, "tests/audits/small_plan.lua");
	plan_row(&c, "2026-05,outcome,o1,going,,,");
	plan_row(&c, "2026-05,outcome,o2,going,,,");
	plan_row(&c, "2026-05,work,w1,going,2026-07-01,o1; O9,");
	s = run(&c, 2026, 5, 15);
	assert_int_equal(found(s, "o1")->n_led_from, 1);
	assert_int_equal(told(&c, DIAG_ENT012), 1);	/* O9 */
	assert_int_equal(told(&c, DIAG_ENT014), 1);	/* nothing leads to o2 */
	c.rows[1].cells[ENTRY_NOTE].text = "No work planned";
	run(&c, 2026, 5, 15);
	assert_int_equal(told(&c, DIAG_ENT014), 0);
	c.rows[0].cells[ENTRY_LEADS_TO].text = "w1";
	run(&c, 2026, 5, 15);
	assert_int_equal(told(&c, DIAG_ENT013), 1);
	end(&c);
}

/* ---- votes ---- */

static int votes_of(const struct school_entries *s, size_t ranking, const char *id)
{
	for (size_t i = 0; i < s->ranks[ranking].n_ideas; i++) {
		if (strcmp(s->ranks[ranking].ideas[i].entry->id, id) == 0)
			return s->ranks[ranking].ideas[i].votes;
	}
	fail_msg("'%s' is not ranked", id);
	return -1;
}

static void limits_of_a_voter(void **state)
{
	struct entries_case c;
	const struct school_entries *s;

	(void)state;
	begin(&c, "tests/audits/small_workshop.lua");	/* three for a criterion, five in all */
	idea(&c, "i1");
	idea(&c, "i2");
	vote(&c, "V1", "i1", "can", 3);		/* as many as there may be */
	vote(&c, "V1", "i1", "lasts", 2);
	vote(&c, "V2", "i2", "can", 2);
	vote(&c, "v2", "i1", "can", 2);		/* the same voter, over the limit of one */
	vote(&c, "V2", "i2", "lasts", 1);
	s = run(&c, 2026, 5, 15);
	assert_int_equal(told(&c, DIAG_ENT018), 1);
	assert_int_equal(votes_of(s, 1, "i1"), 3);
	assert_int_equal(votes_of(s, 1, "i2"), 0);
	assert_int_equal(votes_of(s, 2, "i2"), 1);	/* the other criterion's counts */
	assert_int_equal(votes_of(s, 0, "i1"), 5);
	assert_int_equal(s->votes.left_out, 4);
	assert_int_equal(s->votes.possible, 10);
	vote(&c, "V1", "i2", "lasts", 1);	/* six in all: none of V1's counts */
	s = run(&c, 2026, 5, 15);
	assert_int_equal(told(&c, DIAG_ENT018), 2);
	assert_int_equal(votes_of(s, 0, "i1"), 0);
	vote(&c, "V3", "i9", "can", 1);
	vote(&c, "V3", "i1", "soon", 1);
	run(&c, 2026, 5, 15);
	assert_int_equal(told(&c, DIAG_ENT019), 2);
	end(&c);
}

/* ---- ranks ---- */

/* What the words say, counted out. */
static void check_ranks(struct arena *arena, const int *votes, size_t n, int first)
{
	const struct ranked *ranked = ranking_of(arena, votes, n, first);

	for (size_t i = 0; i < n; i++) {
		int more = 0, equal = 0;

		for (size_t k = 0; k < n; k++) {
			more += votes[k] > ranked[i].votes;
			equal += votes[k] == ranked[i].votes;
		}
		assert_int_equal(ranked[i].votes, votes[ranked[i].item]);
		assert_int_equal(ranked[i].rank, more + 1);
		assert_int_equal(ranked[i].tied, equal > 1);
		assert_int_equal(ranked[i].shown, votes[ranked[i].item] > 0 && more < first);
		assert_true(i == 0 || ranked[i - 1].votes > ranked[i].votes
			    || (ranked[i - 1].votes == ranked[i].votes && ranked[i - 1].item < ranked[i].item));
	}
}

static void every_small_ranking(void **state)
{
	enum { N = 5, MOST = 3 };
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (int code = 0; code < 1024; code++) {
		int votes[N], rest = code;

		for (size_t i = 0; i < N; i++, rest /= MOST + 1)
			votes[i] = rest % (MOST + 1);
		for (int first = 0; first <= N; first++)
			for (size_t n = 0; n <= N; n++)
				check_ranks(&arena, votes, n, first);
		arena_reset(&arena);
	}
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_last_row_is_todays),
		cmocka_unit_test(a_day_is_late_from_the_next_on),
		cmocka_unit_test(periods_without_an_order_are_told),
		cmocka_unit_test(what_changed_over_the_year),
		cmocka_unit_test(a_year_ends_in_august),
		cmocka_unit_test(links_are_followed),
		cmocka_unit_test(limits_of_a_voter),
		cmocka_unit_test(every_small_ranking),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
