/* sentences.c - see sentences.h. */
#include "cli/sentences.h"

#include <string.h>

#include "base/english.h"
#include "base/shown.h"
#include "base/text.h"

/* "1 step", "2 steps" */
static const char *count(struct arena *arena, int n, const char *one, const char *many)
{
	return arena_printf(arena, "%s %s", n ? arena_printf(arena, "%d", n) : "no", n == 1 ? one : many);
}

/* ---- show ---- */

const char *cli_says_ladder(struct arena *arena, const struct words *w, int max_partial, const struct rating_names *names)
{
	const char *some = max_partial == 1 ? "One of them" : arena_printf(arena, "Up to %d of them", max_partial);

	return arena_printf(arena, "Levels are the rungs of a ladder: a level is reached when every %s at it, and at "
			    "every level below it, is rated '%s'.%s", w->descriptor, names->met,
			    max_partial ? arena_printf(arena, " %s may be rated '%s', but none lower, and none may be "
							      "unanswered.", some, names->partly) : "");
}

const char *cli_says_best_fit(struct arena *arena, const struct words *w, int share, int floor, const char *met)
{
	return arena_printf(arena, "The level is the one that fits best: the highest at which more than %d%% of the %s "
			    "are rated "
			    "'%s', and at least %d%% at each level below it.", share, w->descriptors, met, floor);
}

const char *cli_says_strand(struct arena *arena, const struct words *w, const char *met)
{
	return arena_printf(arena, "Each %s reaches the highest level at which its %s, and each one below it, is rated "
			    "'%s'; the "
			    "%s takes the level of its lowest %s.", w->strand, w->descriptor, met, w->section, w->strand);
}

const char *cli_says_points(struct arena *arena, const struct words *w, const char *points, const char *met,
			    const char *partly)
{
	return arena_printf(arena, "Each %s rated '%s' earns points: %s. %s", w->descriptor, met, points,
			    partly ? arena_printf(arena, "One rated '%s' earns half.", partly) : "Any other earns none.");
}

const char *cli_says_one_each(struct arena *arena, const struct words *w, const char *met)
{
	return arena_printf(arena, "Each %s rated '%s' earns one point. Any other earns none.", w->descriptor, met);
}

const char *cli_says_share(struct arena *arena, const struct words *w, enum points_share share, const char *bands)
{
	if (share == SHARE_OF_STRANDS)
		return arena_printf(arena, "The mean of the %s' shares of the points that could be earned gives the level: "
				    "%s.", w->strands, bands);
	return arena_printf(arena, "%s share of all points that could be earned gives the level: %s.",
			    share == SHARE_OF_ALL ? "All points or none are counted: the" : "The", bands);
}

const char *cli_says_bands(struct arena *arena, const struct words *w)
{
	return arena_printf(arena, "A level is indicated by the ratings of the %s that apply; the reviewer's own "
			    "judgement is the one on record.", w->descriptors);
}

const char *cli_says_judged_alone(struct arena *arena, const struct words *w)
{
	return arena_printf(arena, "The reviewer judges each %s alone: there are no %s to rate.", w->section,
			    w->descriptors);
}

static const char *condition(struct arena *arena, const char *text, const char *more)
{
	return *text ? arena_printf(arena, "%s, %s", text, more) : more;
}

const char *cli_says_band(struct arena *arena, const char *level, const struct band *band, const char *before,
			  const struct rating_names *names)
{
	const char *text = "";

	if (band->met_min_percent)
		text = condition(arena, text, arena_printf(arena, "at least %d%% '%s'", band->met_min_percent,
							   names->met));
	if (band->met_or_partly_min_percent)
		text = condition(arena, text, arena_printf(arena, "at least %d%% '%s' or '%s'",
							   band->met_or_partly_min_percent, names->met, names->partly));
	if (!band->unmet_max_percent)
		text = condition(arena, text, arena_printf(arena, "none '%s'", names->not_yet));
	else if (band->unmet_max_percent < 100)
		text = condition(arena, text, arena_printf(arena, "at most %d%% '%s'", band->unmet_max_percent,
							   names->not_yet));
	if (before)
		text = condition(arena, text, arena_printf(arena, "judged %s or better at the last review", before));
	return *text ? arena_printf(arena, "%s: %s.", level, text) : NULL;
}

const char *cli_says_dated(struct arena *arena, const struct words *w, const char *level, const char *met)
{
	return arena_printf(arena, "From %s upwards, %s counts as '%s' only with a dated source.", level,
			    text_with_article(arena, w->descriptor), met);
}

const char *cli_says_types(struct arena *arena, const struct words *w, const char *level, int n, bool needs_voice)
{
	if (n == 1 && needs_voice)
		return arena_printf(arena, "To reach %s, %s needs a source in people's own voice, or outcome data.",
				    level, text_with_article(arena, w->section));
	return arena_printf(arena, "To reach %s, %s needs at least %s of source%s.", level, text_with_article(arena,
													      w->section),
			    count(arena, n, "kind", "different kinds"),
			    needs_voice ? ", one of them people's own voice or outcome data" : "");
}

const char *cli_says_blanks(struct arena *arena, const struct words *w, int limit, const char *not_yet)
{
	return arena_printf(arena, "What nobody answered counts as '%s'. With more than %d%% unanswered, %s is not "
			    "assessed.", not_yet,
			    limit, text_with_article(arena, w->section));
}

const char *cli_says_left_out(struct arena *arena, const struct words *w, int limit)
{
	return arena_printf(arena, "What does not apply is left out of the count. If that is more than %d%%, %s is not "
			    "assessed.",
			    limit, text_with_article(arena, w->section));
}

const char *cli_says_gate(struct arena *arena, const struct words *w, const char *level)
{
	return arena_printf(arena, "While %s that must be met is not, the %s cannot go above %s.",
			    text_with_article(arena, w->descriptor), w->section, level);
}

const char *cli_says_overall(struct arena *arena, const struct words *w, enum overall_rule overall)
{
	static const char *const texts[OVERALL_COUNT] = {
		[OVERALL_NONE] = "There is no level for the whole school.%.0s",
		[OVERALL_LOWEST] = "The whole school has the level of its lowest %s.",
		[OVERALL_MEDIAN] = "The whole school has the middle level of all its %s.",
	};

	return arena_printf(arena, texts[overall], overall == OVERALL_LOWEST ? w->section : w->sections);
}

const char *cli_says_actions(struct arena *arena, const struct words *w, const struct plan_rules *plan)
{
	const char *each = count(arena, plan->actions, "action", "actions");
	const char *lasts = count(arena, plan->lasts_half_terms, "half term", "half terms");
	const char *areas = count(arena, plan->areas, w->section, w->sections);

	if (plan->areas > plan->areas_min && plan->areas_min > 0)
		areas = arena_printf(arena, "%d %s %s", plan->areas_min,
				     plan->areas - plan->areas_min > 1 ? "to" : "or", areas);
	if (plan->actions_in_all)
		return arena_printf(arena, "At most %s for each %s and %d in all; each lasts %s.", each, w->section,
				    plan->actions_in_all, lasts);
	return arena_printf(arena, "%s a year, with at most %s in each; each lasts %s.", text_upper_first(arena, areas),
			    each, lasts);
}

/* ---- explain ---- */

const char *cli_says_must(struct arena *arena, bool law, const char *why)
{
	static const char word[] = "Statutory:";
	bool said = strncmp(why, word, sizeof(word) - 1) == 0;

	return arena_printf(arena, law && !said ? "Must be met, by law: %s" : "Must be met. %s", why);
}

const char *cli_says_could_be(struct arena *arena, int unanswered, const char *lowest, const char *highest)
{
	if (!unanswered)
		return "No answer is missing, so it moves only if an answer or its evidence changes.";
	if (strcmp(lowest, highest) == 0)
		return arena_printf(arena, "Whatever the answers still to come, it is %s.", lowest);
	return arena_printf(arena, "If every open question were answered with the lowest rating, it would be %s; with "
			    "the highest, %s.",
			    lowest, highest);
}

static const char *how_many_answered(struct arena *arena, const struct words *w, const struct tally *t, const char *share)
{
	int answered = t->applicable - t->unanswered;

	if (t->applicable == 1)
		return arena_printf(arena, "The one %s that applies is %s", w->descriptor,
				    answered ? "answered" : "not answered");
	if (!t->unanswered)
		return t->applicable == 2 ? arena_printf(arena, "Both %s that apply are answered", w->descriptors)
					  : arena_printf(arena, "All %d %s that apply are answered", t->applicable,
							 w->descriptors);
	if (!answered)
		return arena_printf(arena, "None of the %d %s that apply is answered", t->applicable, w->descriptors);
	return arena_printf(arena, "%d of the %d %s that apply %s answered (%s)", answered, t->applicable,
			    w->descriptors, answered == 1 ? "is" : "are", share);
}

const char *cli_says_answered(struct arena *arena, const struct words *w, const struct tally *t, const char *share,
			      const struct rating_names *names)
{
	const char *of = how_many_answered(arena, w, t, share);

	if (!t->applicable)
		return arena_printf(arena, "No %s applies.", w->descriptor);
	if (t->unanswered == t->applicable)
		return arena_printf(arena, "%s.", of);
	return arena_printf(arena, "%s: %d '%s', %d '%s', %d '%s'; %d unanswered.", of, t->met, names->met, t->partly,
			    names->partly, t->not_yet, names->not_yet, t->unanswered);
}

const char *cli_says_not_counted(struct arena *arena, int not_applicable, int waived)
{
	int n = not_applicable + waived;

	if (!n)
		return NULL;
	return arena_printf(arena, "%d more %s left out of the count: %d not applicable, %d waived.", n,
			    n == 1 ? "is" : "are",
			    not_applicable, waived);
}

const char *cli_says_between(struct arena *arena, const struct words *w, const char *lowest, const char *highest)
{
	return arena_printf(arena, "Its %s stand between %s and %s.", w->strands, lowest, highest);
}

const char *cli_says_apart(struct arena *arena, const struct words *w, const char *who, const struct crosstab_row *steps,
			   bool visit)
{
	return arena_printf(arena, "%s and the reviewer both rated %s: alike %d, one step apart %d, two steps apart "
			    "%d.%s",
			    text_upper_first(arena, text_the(arena, who)),
			    count(arena, steps->total->count, w->descriptor, w->descriptors),
			    steps->cells[GAP_SAME].count, steps->cells[GAP_ONE_STEP].count,
			    steps->cells[GAP_TWO_STEPS].count, visit ? " A moderation visit is suggested." : "");
}

const char *cli_says_alike(struct arena *arena, const struct words *w, const char *first, const char *second, int both,
			   int exact,
			   int adjacent)
{
	return arena_printf(arena, "%s and %s both rated %s: alike %d, at most one step apart %d.",
			    text_upper_first(arena, text_the(arena, first)), text_the(arena, second),
			    count(arena, both, w->descriptor, w->descriptors), exact, adjacent);
}

/* ---- show and explain: cases ---- */

const char *cli_says_trigger(struct arena *arena, enum trigger_rule rule, int at_least, int more_than)
{
	static const char *const counted[TRIGGER_RULE_COUNT][2] = {
		[TRIGGER_SUSPENSIONS_IN_HALF_TERM] = { "suspension in a half term", "suspensions in a half term" },
		[TRIGGER_DAYS_IN_TERM] = { "day in a term", "days in a term" },
		[TRIGGER_DAYS_IN_YEAR] = { "day in a school year", "days in a school year" },
	};
	int n = at_least ? at_least : more_than;

	if (rule == TRIGGER_DECLARED)
		return "where cases.csv says declared";
	return arena_printf(arena, "%s%d %s%s", at_least ? "" : "more than ", n, counted[rule][n != 1],
			    at_least ? ", or more" : "");
}

const char *cli_says_where(struct arena *arena, const char *field, const char *const *is, size_t n, bool looked_after,
			   bool social_worker)
{
	const char *text = "";

	for (size_t i = 0; i < n; i++)
		text = arena_printf(arena, "%s%s%s", text, i ? " or " : "", is[i]);
	return arena_printf(arena, ", where %s is %s%s%s", field, text,
			    looked_after ? ", or the pupil is looked after" : "",
			    !social_worker ? "" : looked_after ? ", or has a social worker"
			    : ", or the pupil has a social worker");
}

const char *cli_says_meeting(struct arena *arena, int days, const char *meeting, const char *trigger)
{
	return arena_printf(arena, "%s %s within %s of the %s.", strchr("aeiou", *meeting) ? "An" : "A", meeting,
			    count(arena, days, "school day", "school days"), trigger);
}

const char *cli_says_review(struct arena *arena, int weeks, const char *meeting)
{
	return arena_printf(arena, "A review within %s of the %s.",
			    count(arena, weeks, "school week", "school weeks"), meeting);
}

const char *cli_says_board(struct arena *arena, const char *clock, const char *before)
{
	return arena_printf(arena, "The board's clock is %s.%s", clock,
			    before ? arena_printf(arena, " It comes before %s.", before) : "");
}

/* ---- run ---- */

const char *cli_says_made(struct arena *arena, size_t made, size_t schools, const char *out)
{
	if (!made)
		return arena_printf(arena, "No school has reports; the tables are in %s.", out);
	if (schools == 1)
		return arena_printf(arena, "Reports of 1 school are in %s.", out);
	return arena_printf(arena, "Reports of %zu of %zu schools are in %s.", made, schools, out);
}

const char *cli_says_made_shard(struct arena *arena, size_t shard, size_t n_shards, size_t made, size_t schools,
				const char *out)
{
	const char *what;

	if (!schools)
		return arena_printf(arena, "Shard %zu of %zu has no school; 'waymark merge' needs %s all the same.", shard,
				    n_shards, out);
	what = !made ? "no school has reports; what was found of it is"
	       : schools == 1 ? "reports of 1 school are"
			      : arena_printf(arena, "reports of %zu of %zu schools are", made, schools);
	return arena_printf(arena, "Shard %zu of %zu: %s in %s. 'waymark merge' makes what is about all schools.", shard,
			    n_shards, what, out);
}

const char *cli_says_again(struct arena *arena, const size_t again[MADE_WHY_COUNT], bool unchanged)
{
	const size_t same = again[MADE_NOT], moved = again[MADE_MOVED], dated = again[MADE_DATED];
	const char *kept = NULL, *why = NULL;
	size_t all = 0;

	for (int i = 0; i < MADE_WHY_COUNT; i++)
		all += again[i];
	if (unchanged)
		return "Nothing has changed since the last run, so no file was touched; --force makes all again.";
	if (dated && dated == all)
		return "All were made again: the report date is another; give --date to keep it.";
	if (same)
		kept = arena_printf(arena, "%s changed since an earlier run and %s not made again.",
				    same == 1 ? "1 school has not" : arena_printf(arena, "%zu schools have not", same),
				    same == 1 ? "was" : "were");
	if (moved)
		why = arena_printf(arena, "%s made again only because %s rows stand in other lines.",
				   moved == 1 ? "1 school was" : arena_printf(arena, "%zu schools were", moved),
				   moved == 1 ? "its" : "their");
	return kept && why ? arena_printf(arena, "%s %s", kept, why) : kept ? kept : why;
}

const char *cli_says_forms(struct arena *arena, size_t made, size_t kept, const char *out)
{
	const char *forms = made == 0 ? "No form was made."
			    : made == 1 ? arena_printf(arena, "The form of 1 school is in %s.", out)
			    : arena_printf(arena, "The forms of %zu schools are in %s.", made, out);

	return !kept ? forms
	       : kept == 1 ? arena_printf(arena, "%s One workbook that was there stays as it is.", forms)
			   : arena_printf(arena, "%s %zu workbooks that were there stay as they are.", forms, kept);
}

const char *cli_says_compared(struct arena *arena, size_t compared, size_t schools, const char *out)
{
	if (!compared)
		return arena_printf(arena, "No school has results; the tables are in %s.", out);
	if (schools == 1)
		return arena_printf(arena, "Results of 1 school are in %s.", out);
	return arena_printf(arena, "Results of %zu of %zu schools are in %s.", compared, schools, out);
}

const char *cli_says_schools(struct arena *arena, enum run_count which, size_t n)
{
	static const char *const leads[RUN_COUNTS] = {
		[RUN_STAMPED] = "Stamped, since ratings are generated: %s.",
		[RUN_DRAFTS] = "Drafts, for problems in their rows: %s.",
		[RUN_WITHHELD] = "Withheld for problems in their rows: %s.",
		[RUN_OTHERS] = "Not part of this run, and left as they were: files of %s.",
	};

	return arena_printf(arena, leads[which], count(arena, (int)n, "school", "schools"));
}

/* "comparison.csv and support-ID.pdf (5 files)" */
static const char *files_text(struct arena *arena, const struct together *files, size_t n)
{
	const char **names = arena_array(arena, n, sizeof(*names));

	for (size_t i = 0; i < n; i++)
		names[i] = files[i].several ? arena_printf(arena, "%s (%zu files)", files[i].name, files[i].n)
					    : files[i].name;
	return english_list(arena, names, n);
}

const char *cli_says_together(struct arena *arena, const struct together *made, size_t n)
{
	return arena_printf(arena, "For all schools together: %s.", files_text(arena, made, n));
}

const char *cli_says_beside(struct arena *arena, const char *name, size_t n, size_t done)
{
	if (n == done)
		return arena_printf(arena, "For each school: %s.", name);
	if (!n)
		return arena_printf(arena, "For no school: %s, since no phase has five assessed schools.", name);
	return arena_printf(arena, "For %zu of %zu schools: %s, since their phase has at least five assessed schools.",
			    n, done, name);
}

const char *cli_says_archives(struct arena *arena, const char *name, size_t n)
{
	const char *of = n ? count(arena, (int)n, "school", "schools") : "no school";

	return arena_printf(arena, "For mailing: %s of %s.", name, of);
}

const char *cli_says_on_request(struct arena *arena, const struct left_out *left_out)
{
	return arena_printf(arena, "From %zu schools on, %s is made only by --edition %s.", left_out->from, left_out->name,
			    left_out->edition);
}

static const char *stayed(struct arena *arena, const char *what, size_t n, const char *date)
{
	if (!date)
		return arena_printf(arena, "Left as before: %s %s already there; no manifest says from what %s made.", what,
				    n == 1 ? "was" : "were", n == 1 ? "it was" : "they were");
	return arena_printf(arena, "Left as before: %s %s of the run of %s.", what, n == 1 ? "is" : "are", date);
}

const char *cli_says_stayed(struct arena *arena, const struct together *files, size_t n, const char *date)
{
	size_t all = 0;

	for (size_t i = 0; i < n; i++)
		all += files[i].n;
	return stayed(arena, files_text(arena, files, n), all, date);
}

const char *cli_says_stayed_of_schools(struct arena *arena, const char *name, size_t n, const char *date)
{
	return stayed(arena, arena_printf(arena, "%s of %s", name, count(arena, (int)n, "school", "schools")), 1, date);
}

/* "W101, W102 and more". An id may be one that was refused because of its characters, so it is made safe to print. */
static const char *ids_text(struct arena *arena, const char *const *ids, size_t n)
{
	const char *text = "";

	for (size_t i = 0; i < n && i < SAID_IDS_MAX; i++)
		text = arena_printf(arena, "%s%s%s", text, i == 0 ? "" : i + 1 == n ? " and " : ", ",
				    text_shown(arena, ids[i], SHOWN_VALUE_BYTES));
	return n > SAID_IDS_MAX ? arena_printf(arena, "%s and more", text) : text;
}

const char *cli_says_failed(struct arena *arena, const char *const *schools, size_t n)
{
	return arena_printf(arena, "Could not be made: %s (%s).", count(arena, (int)n, "school", "schools"),
			    ids_text(arena, schools, n));
}

const char *cli_says_retried(struct arena *arena, const char *const *schools, size_t n)
{
	return arena_printf(arena, "Made at the second try, since the first worker ended before %s done: %s (%s).",
			    n == 1 ? "it was" : "they were", count(arena, (int)n, "school", "schools"),
			    ids_text(arena, schools, n));
}

const char *cli_says_unanswered(struct arena *arena, const char *const *schools, size_t n)
{
	return arena_printf(arena, "No answers, so no documents: %s (%s).", count(arena, (int)n, "school", "schools"),
			    ids_text(arena, schools, n));
}

const char *cli_says_refused(struct arena *arena, const char *const *schools, size_t n)
{
	return arena_printf(arena, "Left out, since %s in the schools table cannot be used: %s (%s).",
			    n == 1 ? "its row" : "their rows", count(arena, (int)n, "school", "schools"),
			    ids_text(arena, schools, n));
}

const char *cli_says_strangers(struct arena *arena, size_t rows, const char *const *ids, size_t n)
{
	return arena_printf(arena, "Not used, since no school has %s: %s of %s.", n == 1 ? "this id" : "these ids",
			    count(arena, (int)rows, "row", "rows"), ids_text(arena, ids, n));
}
