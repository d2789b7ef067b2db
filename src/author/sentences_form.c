/* sentences_form.c - what the form's workbook says to those who fill it in. See sentences.h. */
#include "author/sentences.h"

#include <string.h>

#include "base/english.h"
#include "base/text.h"
#include "evidence/number.h"

/* The name of the first rating with this state; NULL: the audit has none. */
static const char *rated(const struct framework *f, enum answer_state state)
{
	for (size_t i = 0; i < f->n_ratings; i++) {
		if (f->ratings[i].state == state)
			return f->ratings[i].name;
	}
	return NULL;
}

static const char *capital(struct arena *arena, const char *text)
{
	return text_upper_first(arena, text);
}

/* "An area" */
static const char *one(struct arena *arena, const char *word)
{
	return capital(arena, text_with_article(arena, word));
}

/* ---- the steps ---- */

const char *author_says_step_answer(struct arena *arena, const struct framework *f)
{
	return arena_printf(arena, "On the sheet Answers, read each %s and choose a rating from the list in your own "
			    "column. Leave the cell empty where you cannot say: it counts as not answered, and nobody is "
			    "blamed for it.", f->words.descriptor);
}

const char *author_says_step_evidence(struct arena *arena, const struct framework *f)
{
	return arena_printf(arena, "Beside the ratings write what shows it and where it is kept, and the date of that "
			    "source%s. One source is enough.",
			    f->n_evidence_types ? "; choose which type of source it is" : "");
}

const char *author_says_step_needed(struct arena *arena)
{
	(void)arena;
	return "A cell that turns yellow needs something more; the column Still needed says what. Where that column is "
	       "empty, nothing is missing.";
}

const char *author_says_step_other_sheets(struct arena *arena, const char *sheets)
{
	if (!*sheets)
		return "Write posts, such as SENCO, and never a pupil’s name, on any sheet.";
	return arena_printf(arena, "Then fill in %s. Write posts, such as SENCO, and never a pupil’s name, on any sheet.",
			    sheets);
}

const char *author_says_step_send(struct arena *arena, bool school)
{
	return arena_printf(arena, "Save the workbook as it is (.xlsx)%s and send it back to whoever sent it to you.",
			    school ? "" : " under the school’s id or full name");
}

const char *author_says_who(struct arena *arena, const struct framework *f)
{
	const char **names = arena_array(arena, f->n_respondents, sizeof(*names));
	const char *agreed = NULL;
	size_t n = 0;

	for (size_t i = 0; i < f->n_respondents; i++) {
		if (!f->respondents[i].agreed || framework_has_reviewer(f))
			names[n++] = f->respondents[i].name;
		else
			agreed = f->respondents[i].name;
	}
	if (!n)
		return "The school answers.";
	if (n == 1)
		return arena_printf(arena, "%s answers.", capital(arena, text_the(arena, names[0])));
	return arena_printf(arena, "%s answer, each in a column of their own.%s", english_list(arena, names, n),
			    agreed ? arena_printf(arena, " What they agree goes into the column %s.", agreed) : "");
}

/* ---- the key ---- */

const char *author_says_rating(struct arena *arena, const struct framework *f, enum answer_state state)
{
	const char *what = f->words.descriptor;

	switch (state) {
	case ANSWER_MET: return arena_printf(arena, "What the %s says is so, and can be shown.", what);
	case ANSWER_PARTLY: return arena_printf(arena, "Some of what the %s says is so.", what);
	case ANSWER_NOT_YET: return arena_printf(arena, "What the %s says is not so yet.", what);
	case ANSWER_NOT_APPLICABLE:
		return arena_printf(arena, "The %s cannot apply to this school. Write the reason; it is then left out of "
				    "the count.", what);
	case ANSWER_WAIVED:
		return arena_printf(arena, "The %s applies but has been put off for a time. Write the reason, who "
				    "decided it (by post) and the last day.", what);
	default: return "";
	}
}

/* ---- what decides a level ---- */

static const char *says_ladder(struct arena *arena, const struct framework *f)
{
	return arena_printf(arena, "%s reaches a level when every %s at that level, and at every level below it, is "
			    "rated “%s”%s.", one(arena, f->words.section), f->words.descriptor, rated(f, ANSWER_MET),
			    f->scoring.max_partial == 0 ? ""
			    : f->scoring.max_partial == 1 ? "; one of them may be less, if it is partly so"
			    : arena_printf(arena, "; up to %s of them may be less, if they are partly so",
					   english_number(arena, f->scoring.max_partial)));
}

static const char *says_best_fit(struct arena *arena, const struct framework *f)
{
	return arena_printf(arena, "The level is the one that fits best: %s reaches it when more than %d%% of the %s at "
			    "that level are rated “%s”, and at least %d%% at each level below it.",
			    text_with_article(arena, f->words.section), f->scoring.share_percent, f->words.descriptors,
			    rated(f, ANSWER_MET), f->scoring.floor_percent);
}

static const char *says_strand(struct arena *arena, const struct framework *f)
{
	return arena_printf(arena, "Each %s has the highest level at which its %s, and each one below it, is rated "
			    "“%s”. The %s takes the level of its lowest %s.", f->words.strand, f->words.descriptor,
			    rated(f, ANSWER_MET), f->words.section, f->words.strand);
}

static const char *says_points(struct arena *arena, const struct framework *f)
{
	const char **levels = arena_array(arena, f->n_levels, sizeof(*levels));

	for (size_t i = 0; i < f->n_levels; i++)
		levels[i] = arena_printf(arena, "%s from %d%%", f->levels[i].name, f->scoring.bands_percent[i]);
	return arena_printf(arena, "%s that is rated “%s” earns points. The share of the points that could be earned "
			    "gives the level: %s.", one(arena, f->words.descriptor), rated(f, ANSWER_MET),
			    english_list(arena, levels, f->n_levels));
}

static const char *says_bands(struct arena *arena, const struct framework *f)
{
	return arena_printf(arena, "How the %s are rated indicates the judgement; what each level asks for stands below.%s",
			    f->words.descriptors, framework_has_reviewer(f)
			    ? " The reviewer’s judgement is the one on record." : "");
}

const char *author_says_model(struct arena *arena, const struct framework *f)
{
	if (!framework_has_levels(f) || !rated(f, ANSWER_MET))
		return NULL;
	if (f->scoring.model == MODEL_BANDS)
		return says_bands(arena, f);
	if (f->scoring.model == MODEL_LADDER)
		return says_ladder(arena, f);
	if (f->scoring.model == MODEL_BEST_FIT)
		return says_best_fit(arena, f);
	if (f->scoring.model == MODEL_STRAND)
		return says_strand(arena, f);
	return f->scoring.bands_percent ? says_points(arena, f) : NULL;
}

const char *author_says_dated_rule(struct arena *arena, const struct framework *f)
{
	const struct evidence_rule *rule = &f->scoring.evidence;

	if (!rule->on || rule->dated_from > (int)f->n_levels)
		return NULL;
	return arena_printf(arena, "From %s upwards, %s counts as shown only with a dated source. Without one it is "
			    "marked as claimed, not evidenced.", framework_level_name(f, rule->dated_from),
			    text_with_article(arena, f->words.descriptor));
}

const char *author_says_types_rule(struct arena *arena, const struct framework *f)
{
	const struct evidence_rule *rule = &f->scoring.evidence;
	const char *level, *section;

	if (!rule->on || rule->types_from > (int)f->n_levels)
		return NULL;
	level = framework_level_name(f, rule->types_from);
	section = text_with_article(arena, f->words.section);
	if (rule->min_types <= 1)
		return !rule->needs_voice ? arena_printf(arena, "To reach %s, %s needs a type of source.", level, section)
		       : arena_printf(arena, "To reach %s, %s needs a source in people’s own voice, or outcome data.",
				      level, section);
	return arena_printf(arena, "To reach %s, %s needs at least %s different types of source%s.", level, section,
			    english_number(arena, rule->min_types),
			    rule->needs_voice ? ", one of them people’s own voice or outcome data" : "");
}

const char *author_says_gates(struct arena *arena, const struct framework *f, size_t n)
{
	const char *level = framework_level_name(f, f->scoring.gate_cap);
	const char *held = framework_has_reviewer(f) ? "the answers support at most"
			   : arena_printf(arena, "its %s cannot go above", f->words.section);

	if (!n)
		return NULL;
	if (n == 1)
		return arena_printf(arena, "One %s is marked “Must be met”. While it is not, %s %s.",
				    f->words.descriptor, held, level);
	return arena_printf(arena, "%s %s are marked “Must be met”. While one of them is not, %s %s.",
			    capital(arena, english_number(arena, (int)n)), f->words.descriptors, held, level);
}

const char *author_says_not_rated(struct arena *arena, const struct framework *f)
{
	const char *not_yet = rated(f, ANSWER_NOT_YET);

	if (!framework_has_levels(f) || !not_yet)
		return NULL;
	return arena_printf(arena, "%s that nobody rated counts as “%s”. If more than %d%% of those that apply were "
			    "not rated, the %s is not assessed.", one(arena, f->words.descriptor), not_yet,
			    f->scoring.blanks_limit_percent, f->words.section);
}

const char *author_says_left_out(struct arena *arena, const struct framework *f)
{
	if (!framework_has_levels(f) || !rated(f, ANSWER_NOT_APPLICABLE))
		return NULL;
	return arena_printf(arena, "If more than %d%% of the %s do not apply, the %s has too few left to be assessed.",
			    f->scoring.na_limit_percent, f->words.descriptors, f->words.section);
}

/* ---- bands ---- */

static void add_share(struct arena *arena, const char **parts, size_t *n, const char *format, int percent,
		      const char *rating)
{
	parts[(*n)++] = arena_printf(arena, "%s %d%% “%s”", format, percent, rating);
}

const char *author_says_band(struct arena *arena, const struct framework *f, int level)
{
	const struct band *band;
	const char *parts[4];
	const char *met = rated(f, ANSWER_MET), *partly = rated(f, ANSWER_PARTLY), *not_yet = rated(f, ANSWER_NOT_YET);
	size_t n = 0;

	if (f->scoring.model != MODEL_BANDS || !f->scoring.bands || !met)
		return NULL;
	band = &f->scoring.bands[level - 1];
	if (band->met_min_percent > 0)
		add_share(arena, parts, &n, "at least", band->met_min_percent, met);
	if (band->met_or_partly_min_percent > 0 && partly)
		add_share(arena, parts, &n, "at least", band->met_or_partly_min_percent,
			  arena_printf(arena, "%s” or “%s", met, partly));
	if (not_yet && band->unmet_max_percent == 0)
		parts[n++] = arena_printf(arena, "none “%s”", not_yet);
	else if (not_yet && band->unmet_max_percent < 100)
		add_share(arena, parts, &n, "at most", band->unmet_max_percent, not_yet);
	if (band->previous_min_level > 0)
		parts[n++] = arena_printf(arena, "judged %s or better at the last review",
					  framework_level_name(f, band->previous_min_level));
	return n ? arena_printf(arena, "%s.", capital(arena, english_list(arena, parts, n)))
		 : "Whatever does not reach the next one.";
}

/* ---- in the cells ---- */

const char *author_says_gate(struct arena *arena, const struct descriptor *descriptor)
{
	static const char statutory[] = "Statutory: ";
	const char *why = descriptor->gate;
	size_t length = sizeof(statutory) - 1, end = strlen(why);

	if (descriptor->statutory && strncmp(why, statutory, length) == 0)
		why += length;
	return arena_printf(arena, "Must be met%s: %s%s", descriptor->statutory ? " by law" : "", why,
			    end && descriptor->gate[end - 1] == '.' ? "" : ".");
}

const char *author_says_not_chosen(struct arena *arena)
{
	(void)arena;
	return "Please choose one of the words in the list, or leave the cell empty.";
}

const char *author_says_no_date(struct arena *arena)
{
	(void)arena;
	return "Please write a date, such as 04/11/2026, or leave the cell empty.";
}

const char *author_says_unit(struct arena *arena, const struct figure_field *figure)
{
	switch (figure->type) {
	case FIGURE_COUNT: return figure->things ? "a whole number" : "a number of people";
	case FIGURE_PERCENT: return "how many, out of how many; or the percentage as the value";
	case FIGURE_MONEY: return "pounds";
	case FIGURE_YES_NO: return "yes, no or n/a";
	case FIGURE_TEXT: return "in words, without names";
	default:
		return figure->has_min && figure->has_max
		       ? arena_printf(arena, "a number from %s to %s", number_text(arena, figure->min_micro),
				      number_text(arena, figure->max_micro)) : "a number";
	}
}
