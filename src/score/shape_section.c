/* shape_section.c - a section, field by field: its level, why it is that level, and what would raise it. */
#include "score/shape_score.h"

#include "base/rounding.h"
#include "framework/shape_audit.h"
#include "score/publish.h"
#include "score/score.h"

/* ---- status and level ---- */

static bool is_assessed(const struct shape_context *c, const void *of)
{
	return ((const struct section_result *)of)->status == SECTION_ASSESSED;
}

static bool has_level(const struct shape_context *c, const void *of)
{
	return section_has_level(of);
}

static const char *status_words(const struct shape_context *c, const void *of)
{
	return section_status_name(((const struct section_result *)of)->status);
}

static int assessed(const struct shape_context *c, const void *of)
{
	return is_assessed(c, of);
}

static int in_focus(const struct shape_context *c, const void *of)
{
	return ((const struct section_result *)of)->status != SECTION_NOT_IN_FOCUS;
}

static const void *no_level(const struct shape_context *c, const void *of)
{
	return in_focus(c, of) && !has_level(c, of) ? shape_make_no_level(c->arena, status_words(c, of)) : NULL;
}

static int coverage(const struct shape_context *c, const void *of)
{
	const struct tally *t = &((const struct section_result *)of)->tally;

	return t->applicable ? rounding_share(t->applicable - t->unanswered, t->applicable, 0) : 0;
}

static const char *clause(const struct shape_context *c, const void *of)
{
	return section_own_judgement(of)->clause.text;
}

static struct shape_list because(const struct shape_context *c, const void *of)
{
	return shape_because(c, &section_own_judgement(of)->clause);
}

static const void *cap(const struct shape_context *c, const void *of)
{
	const struct section_result *s = of;

	return shape_make_cap(c, s->section, s->cap, s->cap_reason);
}

/* ---- reasons, the reviewer ---- */

static struct shape_list reasons(const struct shape_context *c, const void *of)
{
	const struct section_result *s = of;
	struct reason *told;

	if (!c->is_public)
		return (struct shape_list){ s->reasons, s->n_reasons };
	told = arena_array(c->arena, s->n_reasons, sizeof *told);
	for (size_t i = 0; i < s->n_reasons; i++) {
		told[i] = s->reasons[i];
		told[i].text = shape_sentence(c, s->section, told[i].text);
	}
	return (struct shape_list){ told, s->n_reasons };
}

static const struct shape_row reviewer_rows[] = {
	ROW_CELL(judgement_row, "judgement", judgement, "the level, as it was written"),
	ROW_CELL(judgement_row, "respondent", respondent, "who judged, as it was written"),
	ROW_CELL(judgement_row, "reason", reason, "why"),
	ROW_PLACE(judgement_row, "cell", judgement.at, "the cell of the judgement"),
};
static const struct shape shape_reviewer = SHAPE_OF("reviewer", judgement_row, reviewer_rows);

/* ---- what would raise it ---- */

static const struct shape_row group_rows[] = {
	ROW_INT(lift_group, "at_least", at_least, "how many of them are in every choice at least"),
	ROW_REFERENCES(lift_group, "descriptors", of.items, of.n, shape_audit_descriptor, "the group"),
};
static const struct shape shape_group = SHAPE_OF("lift_group", lift_group, group_rows);

static const struct shape_row lift_rows[] = {
	ROW_LEVEL_HERE(lift, level, "the level that it would reach"),
	ROW_TEXT(lift, "text", text, "in words: the fewest descriptors that would raise the level, whichever are "
			"chosen",
		 .always = true),
	ROW_COUNT(lift, "needed", example.n, "how many descriptors that takes"),
	ROW_REFERENCES(lift, "descriptors", example.items, example.n, shape_audit_descriptor, "one such choice"),
	ROW_REFERENCES(lift, "every", every.items, every.n, shape_audit_descriptor, "those that are in every choice"),
	ROW_LIST(lift, "groups", groups, n_groups, shape_group, "groups of which some are in every choice"),
	ROW_BOOL(lift, "figures_first", figures, "figures keep it below that level, and have to be put right first"),
	ROW_BOOL(lift, "sources_first", sources, "further types of evidence are needed as well"),
};
static const struct shape shape_lift = SHAPE_OF("lift", lift, lift_rows);

/* In public it is not told if a statement is about a single post, since it names the statements that are not met. */
static bool tells_lift(const struct shape_context *c, const struct section_result *s)
{
	return s->status == SECTION_ASSESSED && !(c->is_public && publish_has_posts(s->section));
}

static const void *lift(const struct shape_context *c, const void *of)
{
	const struct section_result *s = of;

	return tells_lift(c, s) && s->lift.level ? &s->lift : NULL;
}

static const char *no_lift(const struct shape_context *c, const void *of)
{
	const struct section_result *s = of;

	return tells_lift(c, s) && !s->lift.level ? s->lift.text : NULL;
}

/* ---- what only reviews have ---- */

static const struct shape_row support_rows[] = {
	ROW_NAMED(level_support, "support", support, supporter, "by whom"),
	ROW_TEXT(level_support, "rhythm", rhythm, "how often"),
};
static const struct shape shape_support = SHAPE_OF("level_support", level_support, support_rows);

static const void *support(const struct shape_context *c, const void *of)
{
	const struct section_result *s = of;
	const struct level_support *by_level = c->framework->plan.by_level;

	return by_level && s->status == SECTION_ASSESSED && s->level > 0 ? &by_level[s->level - 1] : NULL;
}

static int posts_hidden(const struct shape_context *c, const void *of)
{
	return c->is_public && publish_has_posts(((const struct section_result *)of)->section);
}

static struct shape_list boxes(const struct shape_context *c, const void *of)
{
	const struct section_result *s = of;

	return shape_fill_boxes(c, s->section->boxes, s->section->n_boxes, s->boxes);
}

/* ---- the section ---- */

static size_t n_strands(const struct shape_context *c, const void *of)
{
	return ((const struct section_result *)of)->section->n_strands;
}

static size_t n_judgements(const struct shape_context *c, const void *of)
{
	return ((const struct section_result *)of)->section->n_judgements;
}

static size_t n_figures(const struct shape_context *c, const void *of)
{
	return ((const struct section_result *)of)->section->n_figures;
}

static size_t n_checks(const struct shape_context *c, const void *of)
{
	return ((const struct section_result *)of)->section->n_checks;
}

static bool has_levels(const struct shape_context *c, const void *of)
{
	return framework_has_levels(c->framework);
}

static const void *change(const struct shape_context *c, const void *of)
{
	return section_own_judgement(of)->change;
}

static const struct shape_row section_rows[] = {
	ROW_ENUM(section_result, "status", status, section_status_ids, "whether it could be judged"),
	ROW_TEXT_BY("status_name", status_words, "the same in words", .only = SHAPE_VIEW, .always = true),
	ROW_BOOL_BY("assessed", assessed, "its ratings indicate a level"),
	ROW_BOOL_BY("in_focus", in_focus, "it belongs to the year's focus"),
	ROW_LEVEL_HERE(section_result, level, "of one that has a level: the level on record", .when = has_level),
	ROW_POINTER_BY("mark", no_level, shape_no_level, "of one in focus that has none: a mark that says why",
		       .only = SHAPE_VIEW),
	ROW_TEXT_BY("clause", clause,
		    "why the level is not what its counts alone would give, and what the ratings rest on",
		    .when = has_level),
	ROW_TEXTS_BY("because", because, "the same as ids", .ids = shape_because_ids, .when = has_level),
	ROW_LEVEL(section_result, "indicated", indicated, "of an assessed one: by the ratings alone",
		  .when = is_assessed),
	ROW_LEVEL(section_result, "held", held, "of an assessed one: after caps", .when = is_assessed),
	ROW_POINTER_BY("cap", cap, shape_cap, "what caps it", .when = is_assessed),
	ROW_LEVEL(section_result, "could_be_lowest", could_be_lowest, "of an assessed one: with every blank not met",
		  .when = is_assessed),
	ROW_LEVEL(section_result, "could_be_highest", could_be_highest, "of an assessed one: with every blank met",
		  .when = is_assessed),
	ROW_LEVEL(section_result, "lowest_strand", lowest_strand, "of an assessed one: its lowest strand",
		  .when = is_assessed),
	ROW_LEVEL(section_result, "highest_strand", highest_strand, "of an assessed one: its highest strand",
		  .when = is_assessed),
	ROW_POINTER_BY("lift", lift, shape_lift, "what would raise its level"),
	ROW_TEXT_BY("no_lift", no_lift, "why nothing would, where `lift` is missing"),
	ROW_RECORD(section_result, "tally", tally, shape_tally, "of its descriptors"),
	ROW_LIST_FIXED(section_result, "by_level", by_level, shape_n_steps, shape_tally,
		       "the same for each level, the lowest first"),
	ROW_INT_BY("coverage", coverage, "how many per cent of the applicable descriptors are answered"),
	ROW_BOOL(section_result, "provisional", provisional, "a value that counts is provisional"),
	ROW_BOOL(section_result, "to_be_moderated", to_be_moderated, "a value that counts is to be moderated"),
	ROW_LIST_BY("reasons", reasons, shape_reason, "why it has this level, or none"),
	ROW_POINTER(section_result, "reviewer", judgement, shape_reviewer, "the reviewer's row of judgements.csv"),
	ROW_LIST_OF_MANY(section_result, "judgements", judgements, n_judgements, shape_judgement,
			 "its judgements: a rubric has one, a review one or more", .only = SHAPE_VIEW,
			 .when = has_levels),
	ROW_LIST_OF_MANY(section_result, "judgements", judgements, n_judgements, shape_judgement,
			 "of a review: its judgements, one or more", .only = SHAPE_JSON,
			 .when = shape_has_statements),
	ROW_POINTER_BY("change", change, shape_change,
		       "since last year, if an earlier year is given: of the judgement that rests on its ratings",
		       .only = SHAPE_VIEW, .when = has_levels),
	ROW_POINTER_BY("change", change, shape_change, "of a rubric: since last year, if an earlier year is given",
		       .only = SHAPE_JSON, .when = shape_has_steps),
	ROW_LIST(section_result, "holds", holds, n_holds, shape_hold,
		 "of a review: the figures that limit its level", .when = shape_has_statements),
	ROW_LIST(section_result, "missing", missing, n_missing, shape_missing,
		 "of a review: figures that are missing and could keep it below its level",
		 .when = shape_has_statements),
	ROW_LIST_OF_MANY(section_result, "figures", figures, n_figures, shape_figure,
			 "of a review: its figures, in the audit's order", .when = shape_has_statements),
	ROW_LIST_OF_MANY(section_result, "checks", checks, n_checks, shape_check,
			 "of a review: whether its figures add up, and how far groups are apart",
			 .when = shape_has_statements),
	ROW_LIST_BY("boxes", boxes, shape_box, "of a review or an interview: what respondents wrote",
		    .when = shape_has_statements),
	ROW_POINTER_BY("support", support, shape_support, "of a review: who supports a section at its level",
		       .when = shape_has_statements),
	ROW_INT(section_result, "noted", noted, "of an interview: how many notes it has",
		.when = shape_has_statements),
	ROW_BOOL_BY("posts_hidden", posts_hidden,
		    "of a review: it rates single posts, so print no single rating and nothing that reveals one",
		    .only = SHAPE_VIEW, .when = shape_has_statements),
	ROW_LIST_OF_MANY(section_result, "strands", strands, n_strands, shape_strand, "in the audit's order"),
};
const struct shape shape_section =
	SHAPE_OF("section", section_result, section_rows, SHAPE_OF_AUDIT(section_result, section, shape_audit_section));
