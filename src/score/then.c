/* then.c - see then.h. */
#include "score/then.h"

/* ---- one judgement in one year ---- */

static bool has_level(const struct earlier_judgement *j)
{
	return j->there && j->comparable && j->level != EARLIER_NO_LEVEL;
}

/* Whether a level of before could still be carried through this year: its section was outside the focus. */
static bool lets_through(const struct earlier_judgement *j)
{
	return j->there && j->comparable && !j->in_focus;
}

/* The level of a year, as it was judged in it or, if its report says so, in an earlier one. */
static struct change_level *level_in(struct arena *arena, const struct earlier_year *year,
				     const struct earlier_judgement *j)
{
	struct change_level *level = arena_alloc(arena, sizeof(*level));

	*level = (struct change_level){
		.level = j->level, .school_year = j->carried_year ? j->carried_year : year->school_year,
		.date = j->carried_year ? j->carried_date : year->date, .carried = j->carried_year != 0,
		.provisional = j->provisional, .to_be_moderated = j->to_be_moderated && !j->by_reviewer,
		.by_reviewer = j->by_reviewer, .generated = year->generated,
	};
	level->year = date_school_year_name(arena, level->school_year);
	return level;
}

/* The latest level from year `first` on, the latest year being 0. */
static struct change_level *latest_from(struct arena *arena, const struct earlier *earlier, int judgement, size_t first)
{
	for (size_t i = first; i < earlier->n; i++) {
		const struct earlier_judgement *j = &earlier->years[i].judgements[judgement];

		if (has_level(j))
			return level_in(arena, &earlier->years[i], j);
		if (!lets_through(j))
			return NULL;
	}
	return NULL;
}

struct date then_ends(struct date judged, int months)
{
	return date_months_later(judged, months);
}

/* The level of before that could be carried through year i, which has none of its own. */
static const struct change_level *carried_through(struct arena *arena, const struct earlier *earlier, int judgement,
						  int months, size_t i)
{
	struct change_level *level = latest_from(arena, earlier, judgement, i);

	if (!level || date_compare(earlier->years[i].date, then_ends(level->date, months)) > 0)
		return NULL;
	level->carried = true;
	return level;
}

/* What the year's own report says counts, whatever would be carried by the rules of today; else what could be. */
static const struct change_level *stood_in(struct arena *arena, const struct earlier *earlier, int judgement, int months,
					   size_t i)
{
	const struct earlier_year *year = &earlier->years[i];
	const struct earlier_judgement *j = &year->judgements[judgement];

	return has_level(j) ? level_in(arena, year, j) : carried_through(arena, earlier, judgement, months, i);
}

const struct change_level *then_stood(struct arena *arena, const struct earlier *earlier, int judgement, int months)
{
	return stood_in(arena, earlier, judgement, months, 0);
}

const struct change_level *then_judged(struct arena *arena, const struct earlier *earlier, int judgement)
{
	return latest_from(arena, earlier, judgement, 0);
}

const struct earlier_year *then_year_of(const struct earlier *earlier, const struct change_level *level)
{
	for (size_t i = 0; i < earlier->n; i++)
		if (earlier->years[i].school_year == level->school_year)
			return &earlier->years[i];
	return NULL;
}

/* ---- a judgement over the years ---- */

static const char *const standing_words[STANDING_COUNT] = {
	[STANDING_NOT_ASSESSED] = "not assessed", [STANDING_NOT_IN_FOCUS] = "not that year",
	[STANDING_NOT_ASKED] = "not asked", [STANDING_WITHHELD] = "withheld", [STANDING_DRAFT] = "draft",
	[STANDING_NO_ANSWERS] = "no answers",
};

static struct change_year standing_in(struct arena *arena, const struct earlier *earlier, int judgement, int months,
				      size_t i)
{
	const struct earlier_year *year = &earlier->years[i];
	const struct earlier_judgement *j = &year->judgements[judgement];
	const struct change_level *stood = stood_in(arena, earlier, judgement, months, i);
	struct change_year made = { .school_year = year->school_year, .level = -1, .generated = year->generated,
				    .compared = year->same_major };

	if (!j->there)
		made.standing = STANDING_NOT_ASKED;
	else if (stood)
		made.standing = stood->carried ? STANDING_CARRIED : STANDING_JUDGED;
	else if (j->level_name)
		made.standing = j->carried_year ? STANDING_CARRIED : STANDING_JUDGED;	/* not on today's scale */
	else
		made.standing = j->in_focus ? STANDING_NOT_ASSESSED : STANDING_NOT_IN_FOCUS;
	made.word = standing_words[made.standing] ? standing_words[made.standing] : j->level_name;
	if (stood) {
		made.word = framework_level_name(earlier->slots.framework, stood->level);
		made.level = stood->level;
		made.to_be_moderated = stood->to_be_moderated;
	}
	return made;
}

static struct change_year missed_in(const struct earlier_missed *missed)
{
	static const enum change_standing standings[EARLIER_GAP_COUNT] = {
		[EARLIER_WITHHELD] = STANDING_WITHHELD, [EARLIER_DRAFT] = STANDING_DRAFT,
		[EARLIER_NO_ANSWERS] = STANDING_NO_ANSWERS,
	};
	enum change_standing standing = standings[missed->why];

	return (struct change_year){ .school_year = missed->school_year, .standing = standing, .level = -1,
				     .word = standing_words[standing], .compared = true };
}

/* A year whose rows were made up, while this year's are not, is not used at all. */
static bool is_told(const struct earlier_missed *missed)
{
	return missed->why != EARLIER_GENERATED;
}

const struct change_year *then_years(struct arena *arena, const struct earlier *earlier, int judgement, int months,
				     size_t *n)
{
	struct change_year *years = arena_array(arena, earlier->n + earlier->n_missed, sizeof(*years));
	size_t read = earlier->n, missed = earlier->n_missed;

	*n = 0;
	while (read > 0 || missed > 0) {
		bool is_read = !missed || (read && earlier->years[read - 1].school_year <
						   earlier->missed[missed - 1].school_year);

		if (is_read)
			years[(*n)++] = standing_in(arena, earlier, judgement, months, --read);
		else if (is_told(&earlier->missed[--missed]))
			years[(*n)++] = missed_in(&earlier->missed[missed]);
	}
	for (size_t i = 0; i < *n; i++)
		years[i].year = date_school_year_name(arena, years[i].school_year);
	return years;
}

/* ---- years as a whole ---- */

static const struct change_ended *ended_in(struct arena *arena, const struct earlier_year *year)
{
	struct change_ended *ended = arena_array(arena, year->n_ended, sizeof(*ended));

	for (size_t i = 0; i < year->n_ended; i++)
		ended[i] = (struct change_ended){ year->ended[i].id, year->ended[i].title, year->ended[i].level_name };
	return ended;
}

const struct change_read *then_read(struct arena *arena, const struct earlier *earlier)
{
	struct change_read *all = arena_array(arena, earlier->n, sizeof(*all));

	for (size_t i = 0; i < earlier->n; i++) {
		const struct earlier_year *year = &earlier->years[i];

		all[i] = (struct change_read){
			.year = date_school_year_name(arena, year->school_year), .version = year->version,
			.date = year->date, .compared = year->same_major, .generated = year->generated,
			.ended = ended_in(arena, year), .n_ended = year->n_ended,
		};
	}
	return all;
}
