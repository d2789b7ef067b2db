/* shape_rated.c - what an audit defines whose schools rate or describe themselves, field by field. */
#include "framework/shape_audit.h"

#include "framework/model_fields.h"
#include "framework/shape_framework.h"

static size_t n_levels(const struct shape_context *c, const void *of)
{
	return c->framework->n_levels;
}

/* ---- levels and their marks ---- */

/* How a level is drawn: a word, pips and a fill; below the first level it is hatched and has no fill. */
struct drawn_level {
	const char *word;
	int pips;
	size_t of;
	uint32_t fill, ink;
	bool hatched;
};

static bool is_hatched(const struct shape_context *c, const void *of)
{
	return ((const struct drawn_level *)of)->hatched;
}

static const struct shape_row mark_rows[] = {
	ROW_TEXT(drawn_level, "word", word, "the level's name", .always = true),
	ROW_INT(drawn_level, "pips", pips, "how many of them are filled"),
	ROW_COUNT(drawn_level, "of", of, "how many there are"),
	ROW_COLOUR(drawn_level, "fill", fill, "the colour behind the word"),
	ROW_COLOUR(drawn_level, "ink", ink, "the colour of the word"),
	ROW_BOOL(drawn_level, "hatched", hatched, "true: below the first level", .when = is_hatched),
};
const struct shape shape_mark = SHAPE_OF("mark", drawn_level, mark_rows);

struct shape_list shape_marks(const struct shape_context *c)
{
	const struct framework *f = c->framework;
	struct drawn_level *marks = arena_array(c->arena, f->n_levels + 1, sizeof *marks);

	for (size_t i = 0; i <= f->n_levels; i++)
		marks[i] = (struct drawn_level){
			.word = framework_level_name(f, (int)i), .pips = (int)i, .of = f->n_levels,
			.fill = i ? f->levels[i - 1].fill_rgb : 0xFFFFFF, .ink = i ? f->levels[i - 1].ink_rgb : 0x000000,
			.hatched = i == 0,
		};
	return (struct shape_list){ marks, f->n_levels + 1 };
}

static int level_number(const struct shape_context *c, const void *of)
{
	return (int)((const struct level *)of - c->framework->levels) + 1;
}

static const struct shape_row level_rows[] = {
	ROW_INT_BY("number", level_number, "1 is the lowest"),
	ROW_TEXT(level, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(level, "name", name, "as people know it", .always = true),
	ROW_TEXT(level, "meaning", meaning, "what it stands for"),
	ROW_COLOUR(level, "fill", fill_rgb, "the colour of its mark"),
	ROW_COLOUR(level, "ink", ink_rgb, "the colour of the word on it"),
	ROW_MARK_BY("mark", level_number, "its mark"),
};
static const struct shape shape_level = SHAPE_OF("level", level, level_rows);

/* ---- what may be given ---- */

static const struct shape_row rating_rows[] = {
	ROW_TEXT(rating, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(rating, "name", name, "as people know it", .always = true),
	ROW_ENUM(rating, "state", state, answer_state_ids, "how it counts"),
	ROW_TEXT(rating, "page", page, "of a finding: the title of the page that it begins", .only = SHAPE_VIEW),
};
static const struct shape shape_rating = SHAPE_OF("rating", rating, rating_rows);

static const struct shape_row evidence_type_rows[] = {
	ROW_TEXT(evidence_type, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(evidence_type, "name", name, "as people know it", .always = true),
	ROW_BOOL(evidence_type, "voice", voice, "it is what people say themselves, or data about outcomes"),
};
static const struct shape shape_evidence_type = SHAPE_OF("evidence_type", evidence_type, evidence_type_rows);

/* ---- how levels are made ---- */

static const struct shape_row evidence_rule_rows[] = {
	ROW_INT(evidence_rule, "dated_from", dated_from, "from this level on, what is met needs a dated source"),
	ROW_INT(evidence_rule, "types_from", types_from,
		"from this level on, a section needs several types of evidence"),
	ROW_INT(evidence_rule, "min_types", min_types, "how many"),
	ROW_BOOL(evidence_rule, "needs_voice", needs_voice, "one of them must be what people say themselves"),
};
static const struct shape shape_evidence_rule = SHAPE_OF("evidence_rule", evidence_rule, evidence_rule_rows);

static const char *band_level(const struct shape_context *c, const void *of)
{
	return framework_level_name(c->framework, (int)((const struct band *)of - c->framework->scoring.bands) + 1);
}

static const char *band_previous(const struct shape_context *c, const void *of)
{
	const struct band *band = of;

	return band->previous_min_level ? framework_level_name(c->framework, band->previous_min_level) : NULL;
}

static const struct shape_row band_rows[] = {
	ROW_TEXT_BY("level_name", band_level, "which level it is", .always = true),
	ROW_INT(band, "met", met_min_percent, "per cent of the applicable statements that must be met"),
	ROW_INT(band, "met_or_partly", met_or_partly_min_percent, "per cent that must be met or partly met"),
	ROW_INT(band, "not_yet", unmet_max_percent, "per cent that may be not met"),
	ROW_TEXT_BY("previous", band_previous, "the level that the last review must have reached, if it must"),
};
static const struct shape shape_band = SHAPE_OF("band", band, band_rows);

static bool has_bands(const struct shape_context *c, const void *of)
{
	return ((const struct scoring *)of)->model == MODEL_BANDS;
}

static bool takes_points(const struct shape_context *c, const void *of)
{
	return model_takes(((const struct scoring *)of)->model, "points");
}

static bool takes_band_shares(const struct shape_context *c, const void *of)
{
	return model_takes(((const struct scoring *)of)->model, "bands");
}

static const char *model(const struct shape_context *c, const void *of)
{
	return scoring_model_name(((const struct scoring *)of)->model);
}

static const char *gate_cap_name(const struct shape_context *c, const void *of)
{
	const struct framework *f = c->framework;

	return framework_has_levels(f) ? framework_level_name(f, f->scoring.gate_cap) : NULL;
}

static const void *evidence_rule(const struct shape_context *c, const void *of)
{
	const struct scoring *s = of;

	return s->evidence.on ? &s->evidence : NULL;
}

static const struct shape_row scoring_rows[] = {
	ROW_TEXT_BY("model", model, "`ladder`, `best_fit`, `strand`, `weighted`, `bands` or another", .always = true),
	ROW_INT(scoring, "max_partial", max_partial, "how many may be partly met"),
	ROW_INT(scoring, "share", share_percent, "of best_fit: per cent that must be met"),
	ROW_INT(scoring, "floor", floor_percent, "of best_fit: per cent that must be met of the levels below"),
	ROW_INTS_OF_MANY(scoring, "points", points, n_levels, "of weighted: points of a descriptor by level",
			 .when = takes_points),
	ROW_INTS_OF_MANY(scoring, "bands", bands_percent, n_levels,
			 "of weighted: per cent of the points that a level needs", .when = takes_band_shares),
	ROW_LIST_OF_MANY(scoring, "bands", bands, n_levels, shape_band, "of bands: what each level needs",
			 .when = has_bands),
	ROW_INT(scoring, "blanks_limit", blanks_limit_percent, "per cent that may be unanswered"),
	ROW_INT(scoring, "na_limit", na_limit_percent, "per cent that may be not applicable"),
	ROW_INT(scoring, "gate_cap", gate_cap, "the level that a gate holds a section at"),
	ROW_TEXT_BY("gate_cap_name", gate_cap_name, "its name"),
	ROW_ENUM(scoring, "overall", overall, overall_rule_ids, "how the level of all sections is made"),
	ROW_POINTER_BY("evidence", evidence_rule, shape_evidence_rule, "what evidence a level needs; missing: none"),
	ROW_TEXT(scoring, "uncalibrated", uncalibrated, "of bands: how far its thresholds can be trusted",
		 .when = has_bands),
	ROW_INT(scoring, "reason_steps", reason_steps,
		"of bands: a reviewer this many levels or more from the indicated one must say "
		"why", .when = has_bands),
	ROW_INT(scoring, "gap_steps", gap_steps, "of bands: how many steps count as far apart", .when = has_bands),
	ROW_INT(scoring, "gap_share", gap_share_percent,
		"of bands: a gap on more than this per cent of the statements suggests a visit", .when = has_bands),
};
static const struct shape shape_scoring = SHAPE_OF("scoring", scoring, scoring_rows);

/* ---- the rules of plans ---- */

static const char *support_level(const struct shape_context *c, const void *of)
{
	return framework_level_name(c->framework,
				    (int)((const struct level_support *)of - c->framework->plan.by_level) + 1);
}

static const struct shape_row level_support_rows[] = {
	ROW_TEXT_BY("level_name", support_level, "which level", .always = true),
	ROW_NAMED(level_support, "support", support, supporter, "who supports a section at it"),
	ROW_TEXT(level_support, "rhythm", rhythm, "how often"),
};
static const struct shape shape_by_level = SHAPE_OF("support_by_level", level_support, level_support_rows);

static const struct shape_row supporter_rows[] = {
	ROW_TEXT(supporter, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(supporter, "name", name, "as people know it", .always = true),
};
static const struct shape shape_supporter = SHAPE_OF("supporter", supporter, supporter_rows);

static const struct shape_row plan_rows[] = {
	ROW_INT(plan_rules, "areas_min", areas_min, "how many sections a year's plan usually takes on at least"),
	ROW_INT(plan_rules, "areas", areas, "how many it takes on at most"),
	ROW_INT(plan_rules, "actions", actions, "how many actions a section has at most"),
	ROW_INT(plan_rules, "actions_in_all", actions_in_all, "how many a plan has at most; 0: no further limit"),
	ROW_INT(plan_rules, "lasts", lasts_half_terms, "for how many half terms a plan lasts"),
	ROW_LIST(plan_rules, "support", supporters, n_supporters, shape_supporter, "who can support an action"),
	ROW_LIST_OF_MANY(plan_rules, "by_level", by_level, n_levels, shape_by_level,
			 "who supports a section, by its level"),
};
static const struct shape shape_plan_rules = SHAPE_OF("plan_rules", plan_rules, plan_rows);

/* ---- the audit ---- */

static const struct shape_row suppression_rows[] = {
	ROW_INT(suppression, "below", below, "counts from 1 to below this are hidden"),
	ROW_INT(suppression, "base", base, "shares of fewer than this are hidden"),
};
static const struct shape shape_suppression = SHAPE_OF("suppression", suppression, suppression_rows);

static int zero(const struct shape_context *c, const void *of)
{
	return ((const struct framework *)of)->below ? 0 : -1;
}

static const struct shape_row audit_rows[] = {
	ROW_INLINE_BY(shape_itself, shape_framework, "", .always = true),
	ROW_TEXT(framework, "below", below, "the audit's word for the state below the first level"),
	ROW_MARK_BY("below_mark", zero, "the mark of that state"),
	ROW_INT(framework, "recheck_months", recheck_months,
		"for how many months a level is carried over while its section is outside the focus"),
	ROW_RECORD(framework, "suppression", suppression, shape_suppression,
		   "which numbers are too small for a public document"),
	ROW_LIST(framework, "levels", levels, n_levels, shape_level, "the lowest first"),
	ROW_LIST(framework, "ratings", ratings, n_ratings, shape_rating, "what an answer can be"),
	ROW_LIST(framework, "evidence_types", evidence_types, n_evidence_types, shape_evidence_type,
		 "what evidence can be"),
	ROW_LIST(framework, "respondents", respondents, n_respondents, shape_respondent, "who can answer"),
	ROW_RECORD(framework, "scoring", scoring, shape_scoring, "how levels are made"),
	ROW_RECORD(framework, "plan", plan, shape_plan_rules, "how plans are made"),
};
const struct shape shape_rated_audit = SHAPE_OF("audit", framework, audit_rows);
