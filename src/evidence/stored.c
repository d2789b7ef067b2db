/* stored.c - see stored.h, and evidence_of in evidence.h. */
#include "evidence/stored.h"

#include "evidence/evidence.h"
#include "evidence/tables.h"

void stored_rows_init(struct stored_rows *rows, struct arena *arena, struct spool *spool,
		      size_t n_schools)
{
	store_init(&rows->responses, arena, spool, &responses_spec, n_schools);
	store_init(&rows->judgements, arena, spool, &judgements_spec, n_schools);
	store_init(&rows->metrics, arena, spool, &metrics_spec, n_schools);
	store_init(&rows->actions, arena, spool, &actions_spec, n_schools);
	store_init(&rows->reviews, arena, spool, &reviews_spec, n_schools);
	store_init(&rows->survey, arena, spool, &survey_spec, n_schools);
	store_init(&rows->entries, arena, spool, &entries_spec, n_schools);
	store_init(&rows->votes, arena, spool, &votes_spec, n_schools);
	store_init(&rows->events, arena, spool, &events_spec, n_schools);
	store_init(&rows->cases, arena, spool, &cases_spec, n_schools);
	store_init(&rows->case_items, arena, spool, &case_items_spec, n_schools);
}

bool stored_rows_flush(struct stored_rows *rows)
{
	return store_flush(&rows->responses) && store_flush(&rows->judgements) &&
	       store_flush(&rows->metrics) && store_flush(&rows->actions) &&
	       store_flush(&rows->reviews) && store_flush(&rows->survey) && store_flush(&rows->entries) &&
	       store_flush(&rows->votes) && store_flush(&rows->events) &&
	       store_flush(&rows->cases) && store_flush(&rows->case_items);
}

const struct school_evidence *evidence_of(struct arena *arena, const struct evidence *evidence,
					  size_t index)
{
	const struct school_entry *entry = &evidence->schools[index];
	const struct stored_rows *rows = evidence->rows;
	struct school_evidence *school = arena_alloc(arena, sizeof(*school));

	school->school = entry->school;
	school->half_terms = entry->half_terms;
	school->n_half_terms = entry->n_half_terms;
	school->generated = entry->generated;
	school->has_rows = entry->has_rows;
	school->responses = store_rows(arena, &rows->responses, index, &school->n_responses);
	school->judgements = store_rows(arena, &rows->judgements, index, &school->n_judgements);
	school->metrics = store_rows(arena, &rows->metrics, index, &school->n_metrics);
	school->actions = store_rows(arena, &rows->actions, index, &school->n_actions);
	school->reviews = store_rows(arena, &rows->reviews, index, &school->n_reviews);
	school->survey = store_rows(arena, &rows->survey, index, &school->n_survey);
	school->entries = store_rows(arena, &rows->entries, index, &school->n_entries);
	school->votes = store_rows(arena, &rows->votes, index, &school->n_votes);
	school->events = store_rows(arena, &rows->events, index, &school->n_events);
	school->cases = store_rows(arena, &rows->cases, index, &school->n_cases);
	school->case_items = store_rows(arena, &rows->case_items, index, &school->n_case_items);
	return school;
}
