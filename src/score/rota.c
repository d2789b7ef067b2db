/* rota.c - see rota.h. */
#include "score/rota.h"

#include "score/school_days.h"

enum { DAYS_OF_WEEK = 7, DAYS_LOOKED_AT = 400, EPOCH_WEEKDAY = 3 };	/* 1 January 1970 was a Thursday; 0: Monday */

static bool is_held_at(struct arena *scratch, const struct school_entry *school, struct date day, int school_year)
{
	const struct school_evidence calendar = {
		.school = school->school, .half_terms = school->half_terms, .n_half_terms = school->n_half_terms,
	};
	const char *missing = NULL;

	return school->n_half_terms && school_days_year(&calendar, day) == school_year
	       && school_days_is_one(scratch, &calendar, day, &missing);
}

/* Schools that follow each other mostly share a calendar, which is looked at once. */
static bool is_held(struct arena *scratch, const struct school_entry *const *schools, size_t n, struct date day,
		    int school_year)
{
	const struct half_term *looked_at = NULL;

	for (size_t i = 0; i < n; i++) {
		if (looked_at && schools[i]->half_terms == looked_at)
			continue;
		looked_at = schools[i]->half_terms;
		if (is_held_at(scratch, schools[i], day, school_year))
			return true;
	}
	return false;
}

/* The first such weekday from August on, in which some school years begin. */
static long first_day(const struct case_rota *rota, int school_year)
{
	const long august = date_days((struct date){ school_year, 8, 1 });
	const long weekday = ((august + EPOCH_WEEKDAY) % DAYS_OF_WEEK + DAYS_OF_WEEK) % DAYS_OF_WEEK;

	return august + (rota->weekday - weekday + DAYS_OF_WEEK) % DAYS_OF_WEEK;
}

struct rota_days rota_days(struct arena *arena, const struct case_rota *rota, const struct school_entry *const *schools,
			   size_t n_schools, int school_year)
{
	struct rota_day *days = arena_array(arena, DAYS_LOOKED_AT / DAYS_OF_WEEK + 1, sizeof(*days));
	const long first = first_day(rota, school_year);
	struct arena scratch;
	size_t n = 0;

	arena_init(&scratch);
	for (long day = first; day < first + DAYS_LOOKED_AT; day += DAYS_OF_WEEK) {
		const struct date date = date_from_days(day);

		if (is_held(&scratch, schools, n_schools, date, school_year)) {
			days[n] = (struct rota_day){ date, rota->n_turns ? rota->turns[n % rota->n_turns] : NULL };
			n++;
		}
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
	return (struct rota_days){ days, n };
}
