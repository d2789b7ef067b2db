/* sources.c - see sources.h. */
#include "score/sources.h"

static bool given_in(const struct answer *answer)
{
	return answer->row && (answer->state == ANSWER_MET || answer->state == ANSWER_PARTLY)
	       && (*answer->row->evidence.text || *answer->row->evidence_type.text);
}

/* In its row, or in a further one of the same respondent. */
static bool source_given(const struct answer *answer)
{
	bool given = given_in(answer);

	for (size_t i = 0; !given && i < answer->n_more; i++)
		given = given_in(&answer->more[i]);
	return given;
}

/* Whether the answer names that type of source. */
static bool source_is_of(const struct answer *answer, const struct evidence_type *type)
{
	bool is = false;

	for (size_t i = 0; !is && i < answer->n_evidence_types; i++)
		is = answer->evidence_types[i] == type;
	for (size_t i = 0; !is && i < answer->n_more; i++)
		is = source_is_of(&answer->more[i], type);
	return is;
}

static bool source_dated(const struct answer *answer, struct date report_date)
{
	bool dated = given_in(answer) && date_given(answer->row->evidence_date)
		     && date_compare(answer->row->evidence_date, report_date) <= 0;

	for (size_t i = 0; !dated && i < answer->n_more; i++)
		dated = source_dated(&answer->more[i], report_date);
	return dated;
}

void source_mark_claimed(const struct framework *framework, struct date report_date,
			 struct descriptor_result *result)
{
	const struct evidence_rule *rule = &framework->scoring.evidence;

	result->claimed = rule->on && result->state == ANSWER_MET
			  && result->descriptor->level >= rule->dated_from;
	for (size_t r = 0; result->claimed && r < framework->n_respondents; r++)
		result->claimed = !source_dated(&result->answers[r], report_date);
}

/* How well an answer shows the evidence for a value; 0: not at all. */
static int source_rank(const struct answer *answer, enum answer_state value,
		       struct date report_date)
{
	bool shows = value == ANSWER_MET || value == ANSWER_PARTLY;

	if (!answer->row)
		return 0;
	return 1 + answer->who->agreed + 2 * (answer->state == value)
	     + 4 * (shows && source_given(answer))
	     + 8 * (shows && source_dated(answer, report_date));
}

const struct answer *source_counted(const struct framework *framework, struct date report_date,
				    const struct descriptor_result *result)
{
	const struct answer *counted = NULL;
	int best = 0;

	for (size_t r = 0; r < framework->n_respondents; r++) {
		int rank = source_rank(&result->answers[r], result->state, report_date);

		if (rank > best) {
			best = rank;
			counted = &result->answers[r];
		}
	}
	return counted;
}

static bool shown_in(const struct framework *framework, const struct section_result *section,
		     const struct evidence_type *type)
{
	for (size_t s = 0; s < section->section->n_strands; s++) {
		for (size_t l = 0; l < framework->n_steps; l++) {
			const struct descriptor_result *d = &section->strands[s].descriptors[l];

			for (size_t r = 0; d->state == ANSWER_MET && r < framework->n_respondents;
			     r++) {
				if (source_is_of(&d->answers[r], type)
				    && source_given(&d->answers[r]))
					return true;
			}
		}
	}
	return false;
}

const struct evidence_type **source_types(struct arena *arena, const struct framework *framework,
					  const struct section_result *section, size_t *n,
					  bool *voice)
{
	const struct evidence_type **types =
		arena_array(arena, framework->n_evidence_types, sizeof(*types));

	*n = 0;
	*voice = false;
	for (size_t t = 0; t < framework->n_evidence_types; t++) {
		if (!shown_in(framework, section, &framework->evidence_types[t]))
			continue;
		types[(*n)++] = &framework->evidence_types[t];
		*voice |= framework->evidence_types[t].voice;
	}
	return types;
}

bool source_types_missing(struct arena *arena, const struct framework *framework,
			  const struct section_result *section)
{
	const struct evidence_rule *rule = &framework->scoring.evidence;
	bool voice;
	size_t n;

	if (!rule->on)
		return false;
	source_types(arena, framework, section, &n, &voice);
	return (int)n < rule->min_types || (rule->needs_voice && !voice);
}
