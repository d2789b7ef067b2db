/* shape_answers.c - ratings, field by field: answers, descriptors, strands, and how they are counted. */
#include "score/shape_score.h"

#include "framework/shape_audit.h"
#include "score/publish.h"
#include "score/score.h"

/* ---- tallies ---- */

static const struct shape_row tally_rows[] = {
	ROW_INT(tally, "applicable", applicable, "all but those that are not applicable or waived"),
	ROW_INT(tally, "met", met, "of these, met"),
	ROW_INT(tally, "partly", partly, "partly met"),
	ROW_INT(tally, "not_yet", not_yet, "not met"),
	ROW_INT(tally, "unanswered", unanswered, "not answered"),
	ROW_INT(tally, "not_applicable", not_applicable, "beside these, not applicable"),
	ROW_INT(tally, "waived", waived, "waived for now"),
};
const struct shape shape_tally = SHAPE_OF("tally", tally, tally_rows, .one_line = true);

/* ---- states ---- */

/* In a public document nobody may read the rating of a single post. */
static bool hides(const struct shape_context *c, const struct descriptor *descriptor)
{
	return c->is_public && descriptor->post;
}

/* The word for a state: the audit's own, if one of its ratings has that state. */
static const char *state_words(const struct framework *framework, enum answer_state state)
{
	static const char *const words[ANSWER_STATE_COUNT] = {
		[ANSWER_MET] = "Met", [ANSWER_PARTLY] = "Partly", [ANSWER_NOT_YET] = "Not yet",
		[ANSWER_NOT_APPLICABLE] = "Not applicable", [ANSWER_WAIVED] = "Waived",
		[ANSWER_NOT_ANSWERED] = "Not answered", [ANSWER_NOT_IN_FOCUS] = "Not in this year’s focus",
		[ANSWER_NOTED] = "Noted", [ANSWER_HIDDEN] = "Not published",
	};

	for (size_t i = 0; state < ANSWER_NOTED && i < framework->n_ratings; i++)
		if (framework->ratings[i].state == state)
			return framework->ratings[i].name;
	return words[state];
}

static const char *icon(enum answer_state state)
{
	static const char *const icons[ANSWER_STATE_COUNT] = {
		[ANSWER_MET] = "met", [ANSWER_PARTLY] = "partly", [ANSWER_NOT_YET] = "not_yet",
		[ANSWER_NOT_APPLICABLE] = "not_applicable", [ANSWER_WAIVED] = "not_applicable",
		[ANSWER_NOT_ANSWERED] = "not_answered", [ANSWER_NOT_IN_FOCUS] = "none", [ANSWER_NOTED] = "none",
		[ANSWER_HIDDEN] = "none",
	};

	return icons[state];
}

/* ---- answers ---- */

static enum answer_state answer_shown(const struct shape_context *c, const struct answer *answer)
{
	return hides(c, answer->descriptor) ? ANSWER_HIDDEN : answer->state;
}

static int answer_state(const struct shape_context *c, const void *of)
{
	return answer_shown(c, of);
}

static const char *answer_state_name(const struct shape_context *c, const void *of)
{
	return state_words(c->framework, answer_shown(c, of));
}

static const char *answer_icon(const struct shape_context *c, const void *of)
{
	return icon(answer_shown(c, of));
}

static bool answer_told(const struct shape_context *c, const void *of)
{
	return !hides(c, ((const struct answer *)of)->descriptor);
}

static int from_strand(const struct shape_context *c, const void *of)
{
	return answer_told(c, of) && ((const struct answer *)of)->from_strand;
}

/* The answer itself, where there is a row with it. */
static const void *given_answer(const struct shape_context *c, const void *of)
{
	return answer_told(c, of) && ((const struct answer *)of)->row ? of : NULL;
}

static bool has_row(const struct shape_context *c, const void *of)
{
	return ((const struct answer *)of)->row != NULL;
}

static int is_given(const struct shape_context *c, const void *of)
{
	return has_row(c, of);
}

static const void *waived_row(const struct shape_context *c, const void *of)
{
	const struct answer *answer = of;

	return answer->state == ANSWER_WAIVED ? answer->row : NULL;
}

static struct shape_list evidence_types(const struct shape_context *c, const void *of)
{
	const struct answer *answer = of;
	const char **ids = arena_array(c->arena, answer->n_evidence_types, sizeof *ids);

	for (size_t i = 0; i < answer->n_evidence_types; i++)
		ids[i] = answer->evidence_types[i]->id;
	return (struct shape_list){ ids, answer->n_evidence_types };
}

/* ---- what the row of an answer says ---- */

/* Free text is not public: only its writer knows whether it gives a number of few pupils. */
static bool not_public(const struct shape_context *c, const void *of)
{
	return !c->is_public;
}

/* results.json of an audit about single pupils counts, and has no words. */
static bool words_kept(const struct shape_context *c, const void *of)
{
	return !c->framework->restricted;
}

static bool reason_told(const struct shape_context *c, const void *of)
{
	return !c->is_public || !publish_names_number(((const struct response *)of)->na_reason.text);
}

static const struct shape_row response_rows[] = {
	ROW_CELL(response, "evidence", evidence, "the evidence for it; not in a public document", .only = SHAPE_VIEW,
		 .when = not_public),
	ROW_CELL(response, "evidence", evidence, "the evidence for it; none of a restricted audit", .only = SHAPE_JSON,
		 .when = words_kept),
	ROW_DATE(response, "evidence_date", evidence_date, "when that was"),
	ROW_CELL(response, "na_reason", na_reason,
		 "why it is not applicable; not in a public document, if it names a number", .only = SHAPE_VIEW,
		 .when = reason_told),
	ROW_CELL(response, "na_reason", na_reason, "why it is not applicable; none of a restricted audit",
		 .only = SHAPE_JSON, .when = words_kept),
	ROW_CELL(response, "note", note, "what else was noted; not in a public document", .only = SHAPE_VIEW,
		 .when = not_public),
	ROW_CELL(response, "note", note, "what else was noted; none of a restricted audit", .only = SHAPE_JSON,
		 .when = words_kept),
	ROW_BOOL(response, "generated", generated, "the row says that it was generated, for practice",
		 .only = SHAPE_JSON),
	ROW_PLACE(response, "cell", rating.at, "the cell of the rating"),
};
static const struct shape shape_response = SHAPE_OF("response", response, response_rows);

static const struct shape_row waiver_rows[] = {
	ROW_CELL(response, "waived_by", waived_by, "of what is waived: by whom"),
	ROW_DATE(response, "waived_until", waived_until, "of what is waived: the last day"),
};
static const struct shape shape_waiver = SHAPE_OF("waiver", response, waiver_rows);

/* Most descriptors have no answer from most respondents: one look at what is not given. */
static const struct shape_row given_rows[] = {
	ROW_BOOL_BY("given", is_given, "there is a row with it", .only = SHAPE_VIEW, .when = has_row),
	ROW_NAMED(answer, "rating", rating, rating, "as the audit calls it"),
	ROW_TEXT(answer, "evidence_type", evidence_said, "what sort of evidence; of several their names, with commas",
		 .only = SHAPE_VIEW),
	ROW_TEXTS_BY("evidence_types", evidence_types, "what sorts of evidence, as ids", .only = SHAPE_JSON),
	ROW_INLINE_POINTER(answer, row, shape_response),
	ROW_INLINE_BY(waived_row, shape_waiver, "of the row"),
};
static const struct shape shape_given = SHAPE_OF("given_answer", answer, given_rows);

static const struct shape_row answer_rows[] = {
	ROW_ENUM_BY("state", answer_state, answer_state_ids,
		    "how it counts; hidden: it is about a single post, and the document is public"),
	ROW_TEXT_BY("state_name", answer_state_name, "the same in words, the audit's own where it has them",
		    .only = SHAPE_VIEW, .always = true),
	ROW_TEXT_BY("icon", answer_icon, "the icon for it, or \"none\"", .only = SHAPE_VIEW, .always = true),
	ROW_BOOL_BY("from_strand", from_strand, "it was given for the whole strand"),
	ROW_INLINE_BY(given_answer, shape_given, "what is said only of an answer with a row"),
};
static const struct shape shape_answer =
	SHAPE_OF("answer", answer, answer_rows, SHAPE_OF_AUDIT(answer, who, shape_audit_answer), .one_line = true);

/* ---- descriptors ---- */

static enum answer_state descriptor_shown(const struct shape_context *c, const struct descriptor_result *d)
{
	return hides(c, d->descriptor) ? ANSWER_HIDDEN : d->state;
}

static int descriptor_state(const struct shape_context *c, const void *of)
{
	return descriptor_shown(c, of);
}

static const char *descriptor_state_name(const struct shape_context *c, const void *of)
{
	return state_words(c->framework, descriptor_shown(c, of));
}

static const char *descriptor_icon(const struct shape_context *c, const void *of)
{
	return icon(descriptor_shown(c, of));
}

static const char *agreement_words(const struct shape_context *c, const void *of)
{
	return agreement_name(((const struct descriptor_result *)of)->agreement);
}

static struct shape_list given_answers(const struct shape_context *c, const void *of)
{
	const struct descriptor_result *d = of;
	const struct answer **given;
	size_t n = c->framework->n_respondents;

	for (size_t i = 0; i < c->framework->n_respondents; i++)
		n += d->answers[i].n_more;
	given = arena_array(c->arena, n, sizeof *given);
	n = 0;
	for (size_t i = 0; i < c->framework->n_respondents; i++) {
		if (d->answers[i].row)
			given[n++] = &d->answers[i];
		for (size_t k = 0; k < d->answers[i].n_more; k++)
			given[n++] = &d->answers[i].more[k];
	}
	return (struct shape_list){ given, n };
}

static bool takes_several(const struct shape_context *c, const void *of)
{
	return ((const struct descriptor_result *)of)->descriptor->several;
}

static int counted_item(const struct shape_context *c, const void *of)
{
	const struct descriptor_result *d = of;

	return d->counted ? (int)(d->counted - d->answers) : -1;
}

static const void *counted_respondent(const struct shape_context *c, const void *of)
{
	const struct descriptor_result *d = of;

	return d->counted ? d->counted->who : NULL;
}

static const struct shape_row descriptor_rows[] = {
	ROW_ENUM_BY("state", descriptor_state, answer_state_ids,
		    "the value that counts; hidden: of a single post, in a public document"),
	ROW_TEXT_BY("state_name", descriptor_state_name, "the same in words, the audit's own where it has them",
		    .only = SHAPE_VIEW, .always = true),
	ROW_TEXT_BY("icon", descriptor_icon, "the icon for it, or \"none\"", .only = SHAPE_VIEW, .always = true),
	ROW_ENUM(descriptor_result, "agreement", agreement, agreement_ids, "how that value came about"),
	ROW_TEXT_BY("agreement_name", agreement_words, "the same in words", .only = SHAPE_VIEW, .always = true),
	ROW_BOOL(descriptor_result, "provisional", provisional, "respondents are one step apart"),
	ROW_BOOL(descriptor_result, "to_be_moderated", to_be_moderated,
		 "respondents are further apart, or one rated alone"),
	ROW_BOOL(descriptor_result, "claimed", claimed, "met, but without the evidence that the audit asks for"),
	ROW_POINTERS_BY("answers", given_answers, shape_answer,
			"those that are given, in the audit's order of respondents; several of one where there are several",
			.only = SHAPE_JSON),
	ROW_REFERENCE_BY("counted", counted_respondent, shape_respondent, "whose answer's evidence is printed",
			 .only = SHAPE_JSON),
	ROW_LIST_OF_MANY(descriptor_result, "answers", answers, shape_n_respondents, shape_answer,
			 "one per respondent, in the audit's order; in JSON those that are given", .only = SHAPE_VIEW,
			 .later = true),
	ROW_POINTERS_BY("notes", given_answers, shape_answer,
			"of what takes several notes: each of them, by respondent",
			.only = SHAPE_VIEW, .when = takes_several, .later = true),
	ROW_ITEM_BY("counted", counted_item, "answers", "the answer whose evidence is printed", .only = SHAPE_VIEW,
		    .later = true),
};
static const struct shape shape_descriptor =
	SHAPE_OF("descriptor", descriptor_result, descriptor_rows,
		 SHAPE_OF_AUDIT(descriptor_result, descriptor, shape_audit_descriptor));

/* ---- strands ---- */

/* Those that are there; where all are, as they stand. */
static struct shape_list strand_descriptors(const struct shape_context *c, const void *of)
{
	const struct strand_result *strand = of;
	const size_t all = c->framework->n_steps;
	struct descriptor_result *there;
	size_t n = 0;

	for (size_t i = 0; i < all; i++)
		n += !strand->descriptors[i].descriptor->absent;
	if (n == all)
		return (struct shape_list){ strand->descriptors, all };
	there = arena_array(c->arena, n, sizeof *there);
	n = 0;
	for (size_t i = 0; i < all; i++)
		if (!strand->descriptors[i].descriptor->absent)
			there[n++] = strand->descriptors[i];
	return (struct shape_list){ there, n };
}

static bool strand_has_level(const struct shape_context *c, const void *of)
{
	const struct strand_result *strand = of;

	return shape_has_steps(c, of) && (strand->level > 0 || !strand->descriptors[0].descriptor->absent);
}

static const struct shape_row strand_rows[] = {
	ROW_LEVEL_HERE(strand_result, level,
		       "of a rubric: the level that it reaches; none, if it begins above the first and has not come so far",
		       .when = strand_has_level),
	ROW_RECORD(strand_result, "tally", tally, shape_tally, "of its descriptors"),
	ROW_LIST_BY("descriptors", strand_descriptors, shape_descriptor, "the lowest level first"),
};
const struct shape shape_strand =
	SHAPE_OF("strand", strand_result, strand_rows, SHAPE_OF_AUDIT(strand_result, strand, shape_audit_strand));
