/*
 * rota.h - the days of a meeting that is held every week, and whose turn each is.
 *
 * It is held on its weekday if that is a school day at some school of the run, by that school's own calendar.
 */
#ifndef WAYMARK_SCORE_ROTA_H
#define WAYMARK_SCORE_ROTA_H

#include "evidence/evidence.h"
#include "framework/case_rules.h"

struct rota_day {
	struct date date;
	const char *turn;		/* NULL: no turns are taken */
};

struct rota_days {
	const struct rota_day *items;
	size_t n;
};

/* Of a school year, in the arena. None: no school has a calendar of it. */
struct rota_days rota_days(struct arena *arena, const struct case_rota *rota, const struct school_entry *const *schools,
			   size_t n_schools, int school_year);

#endif
