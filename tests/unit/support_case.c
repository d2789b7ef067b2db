/* support_case.c - see support_case.h. */
#include "support_case.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

const char case_calendar[] =
	"scope,half_term,first_day,last_day,closed_days\n"
	"S1,Autumn 1,2026-09-02,2026-10-23,2026-10-21;2026-10-23\n"
	"S1,Autumn 2,2026-11-02,2026-12-18,\n"
	"S1,Spring 1,2027-01-04,2027-02-12,2027-01-04..2027-01-05\n"
	"S1,Spring 2,2027-02-22,2027-03-25,\n"
	"S1,Summer 1,2027-04-12,2027-05-28,2027-05-03\n"
	"S1,Summer 2,2027-06-07,2027-07-21,\n"
	"S1,Autumn 1,2027-09-01,2027-10-22,\n";

void cases_open(struct cases *c)
{
	struct diags diags;

	*c = (struct cases){ .n_pupils = 0 };
	tables_open(&c->tables);
	c->tables.pupils = true;
	diags_init(&diags, &c->tables.arena);
	assert_true(framework_load(&c->tables.arena, "tests/audits/small_case.lua", &c->framework,
				   &diags));
	tables_write(&c->tables, "schools.csv",
		     "school_id,name,phase\nS1,Ash Grove,secondary\nS2,Birch,secondary\n");
}

void cases_close(struct cases *c)
{
	tables_close(&c->tables);
}

void cases_read_events(struct cases *c, const char *rows)
{
	struct tables *t = &c->tables;

	tables_write(t, "events.csv",
		     arena_printf(&t->arena, "school_id,pupil_ref,event,start,days,notified,"
				  "cancelled,previous_school,exam_on\n%s", rows));
	tables_read(t);
	assert_true(t->ok);
	c->school = &t->schools[0];
	c->pupils = pupil_events_read(&t->arena, c->school, &c->n_pupils);
}

struct date day(const char *iso)
{
	struct date date;

	assert_true(date_parse(iso, &date));
	return date;
}

struct case_clocks cases_clocks(struct cases *c, const char *pupil, const char *until,
				const struct case_row *row)
{
	struct case_clocks clocks;

	clocks_run(&c->tables.arena, case_rules_of(&c->framework), c->school,
		   pupil_events_find(c->pupils, c->n_pupils, pupil), row, 2026, day(until), &clocks);
	return clocks;
}

const struct clock_result *cases_clock(struct cases *c, const struct case_clocks *clocks,
				       const char *id)
{
	for (size_t i = 0; i < case_rules_of(&c->framework)->n_clocks; i++) {
		if (strcmp(clocks->results[i].clock->id, id) == 0)
			return &clocks->results[i];
	}
	fail_msg("no clock %s", id);
	return NULL;
}

const char *cases_clock_text(struct cases *c, const struct case_clocks *clocks, const char *id)
{
	const struct clock_result *r = cases_clock(c, clocks, id);
	struct arena *arena = &c->tables.arena;
	const char *text = arena_printf(arena, "%s %s", id, clock_state_name(r->state));

	if (r->missing)
		return arena_printf(arena, "%s%s: %s", text, r->passed ? " passed" : "", r->missing);
	if (date_given(r->due))
		text = arena_printf(arena, "%s by %s", text, date_iso(arena, r->due));
	if (date_given(r->before))
		text = arena_printf(arena, "%s, where it can %s", text, date_iso(arena, r->before));
	if (r->if_asked)
		text = arena_printf(arena, "%s if asked", text);
	return r->passed ? arena_printf(arena, "%s passed", text) : text;
}
