/*
 * entries_votes.c - votes on ideas, and the ideas' ranks. See entries_internal.h.
 *
 * A voter over the limit of a criterion loses the votes of that criterion, one over the limit of all loses all: nobody
 * can know which votes were meant. All votes of one voter may be on one idea.
 */
#include "score/entries_internal.h"

#include <string.h>

#include "base/map.h"
#include "base/nearest.h"
#include "base/text.h"
#include "score/ranking.h"

/* A vote that is for an idea and a criterion. */
struct counted_vote {
	const struct vote_row *row;
	size_t idea, criterion, voter;	/* indices */
	bool out;
};

struct voting {
	struct entry_binder *b;
	const struct entry_votes *rules;
	struct entry_found **ideas;	size_t n_ideas;
	struct map by_id, voters;
	struct counted_vote *votes;	size_t n_votes;
	int *given;			/* by voter and criterion */
	int *sums;			/* by idea, then by criterion; the last is of all */
};

static void find_ideas(struct voting *v)
{
	struct entry_binder *b = v->b;

	v->ideas = arena_array(b->arena, b->n_today, sizeof(struct entry_found *));
	map_init(&v->by_id, b->arena);
	map_init(&v->voters, b->arena);
	for (size_t i = 0; i < b->n_today; i++) {
		if (!b->today[i]->section->ideas)
			continue;
		if (*b->today[i]->id)
			map_add(&v->by_id, text_id_key(b->arena, b->today[i]->id), v->n_ideas);
		v->ideas[v->n_ideas++] = b->today[i];
	}
}

static void refuse_idea(const struct voting *v, const struct vote_row *row)
{
	const char **ids = arena_array(v->b->arena, v->n_ideas, sizeof(*ids)), *nearest;

	for (size_t i = 0; i < v->n_ideas; i++)
		ids[i] = v->ideas[i]->id;
	nearest = text_nearest(row->idea.text, ids, v->n_ideas);
	entries_problem(v->b, DIAG_ENT019, row->idea.at, row->idea.text, "'%s' is no idea of this session", row->idea.text)
		->hint = nearest ? text_did_you_mean(v->b->diags->arena, row->idea.text, nearest)
				 : "write the id of an entry that can be voted on";
}

static void refuse_criterion(const struct voting *v, const struct vote_row *row)
{
	const char *list = "";

	for (size_t i = 0; i < v->rules->n_criteria; i++)
		list = arena_printf(v->b->diags->arena, "%s%s'%s'", list, i ? ", " : "", v->rules->criteria[i].id);
	entries_problem(v->b, DIAG_ENT019, row->criterion.at, row->criterion.text, "'%s' is no criterion of the audit",
			row->criterion.text)->hint = v->rules->n_criteria
		? arena_printf(v->b->diags->arena, "use one of %s", list) : "the audit has no votes";
}

static void take_vote(struct voting *v, const struct vote_row *row)
{
	const struct map_slot *idea = map_get(&v->by_id, text_id_key(v->b->arena, row->idea.text));
	const struct entry_criterion *criterion = entry_rules_criterion(v->b->rules, row->criterion.text);
	size_t voter;

	if (!idea)
		refuse_idea(v, row);
	if (!criterion)
		refuse_criterion(v, row);
	if (!idea || !criterion)
		return;
	voter = map_add(&v->voters, text_id_key(v->b->arena, row->voter.text), v->voters.n)->value;
	v->votes[v->n_votes++] = (struct counted_vote){
		row, idea->value, (size_t)(criterion - v->rules->criteria), voter, false
	};
}

static int *given(const struct voting *v, size_t voter, size_t criterion)
{
	return &v->given[voter * (v->rules->n_criteria + 1) + criterion];
}

/* Report at the row that goes over the limit. */
static void tell_over(const struct voting *v, const struct counted_vote *vote, int so_far, bool in_all)
{
	const int limit = in_all ? v->rules->in_all : v->rules->each;
	const char *of = in_all ? "in all"
		: arena_printf(v->b->diags->arena, "for “%s”", v->rules->criteria[vote->criterion].name);

	if (!limit || so_far <= limit || so_far - vote->row->n > limit)
		return;
	entries_problem(v->b, DIAG_ENT018, vote->row->n_cell.at, vote->row->n_cell.text,
			"voter '%s' has more than %d votes %s, so none of them counts", vote->row->voter.text, limit, of)
		->hint = "correct the votes, or take the voter's rows out";
}

static void apply_limits(struct voting *v)
{
	const size_t all = v->rules->n_criteria;

	v->given = arena_array(v->b->arena, v->voters.n * (all + 1), sizeof(*v->given));
	for (size_t i = 0; i < v->n_votes; i++) {
		const struct counted_vote *vote = &v->votes[i];

		*given(v, vote->voter, vote->criterion) += vote->row->n;
		*given(v, vote->voter, all) += vote->row->n;
		tell_over(v, vote, *given(v, vote->voter, vote->criterion), false);
		tell_over(v, vote, *given(v, vote->voter, all), true);
	}
	for (size_t i = 0; i < v->n_votes; i++) {
		struct counted_vote *vote = &v->votes[i];

		vote->out = (v->rules->each && *given(v, vote->voter, vote->criterion) > v->rules->each) ||
			    (v->rules->in_all && *given(v, vote->voter, all) > v->rules->in_all);
	}
}

static int *sum(const struct voting *v, size_t idea, size_t criterion)
{
	return &v->sums[idea * (v->rules->n_criteria + 1) + criterion];
}

static void count_votes(struct voting *v)
{
	struct entry_votes_cast *cast = &v->b->out->votes;
	const size_t all = v->rules->n_criteria;

	v->sums = arena_array(v->b->arena, v->n_ideas * (all + 1), sizeof(*v->sums));
	for (size_t i = 0; i < v->n_votes; i++) {
		const struct counted_vote *vote = &v->votes[i];

		if (vote->out) {
			cast->left_out += vote->row->n;
			continue;
		}
		cast->cast += vote->row->n;
		*sum(v, vote->idea, vote->criterion) += vote->row->n;
		*sum(v, vote->idea, all) += vote->row->n;
	}
	cast->voters = (int)v->voters.n;
	cast->possible = cast->voters * (v->rules->in_all ? v->rules->in_all : v->rules->each * (int)all);
}

/* ---- ranks ---- */

static const struct entry_ranked *rank(const struct voting *v, size_t criterion)
{
	struct entry_ranked *ideas = arena_array(v->b->arena, v->n_ideas, sizeof(*ideas));
	int *votes = arena_array(v->b->arena, v->n_ideas, sizeof(*votes));
	const struct ranked *ranked;

	for (size_t i = 0; i < v->n_ideas; i++)
		votes[i] = *sum(v, i, criterion);
	ranked = ranking_of(v->b->arena, votes, v->n_ideas, v->rules->shown);
	for (size_t i = 0; i < v->n_ideas; i++)
		ideas[i] = (struct entry_ranked){ .rank = ranked[i].rank, .tied = ranked[i].tied, .shown = ranked[i].shown,
						  .votes = ranked[i].votes, .entry = v->ideas[ranked[i].item] };
	return ideas;
}

static void rank_all(struct voting *v)
{
	const size_t n = v->rules->n_criteria;
	struct entry_ranking *ranks = arena_array(v->b->arena, n + 1, sizeof(*ranks));

	ranks[0] = (struct entry_ranking){ NULL, "all", "All votes together", rank(v, n), v->n_ideas };
	for (size_t i = 0; i < n; i++)
		ranks[i + 1] = (struct entry_ranking){ &v->rules->criteria[i], v->rules->criteria[i].id,
						       v->rules->criteria[i].name, rank(v, i), v->n_ideas };
	v->b->out->ranks = ranks;
	v->b->out->n_ranks = n + 1;
}

void entries_vote(struct entry_binder *b)
{
	struct voting v = { .b = b, .rules = &b->rules->votes };

	if (!v.rules->n_criteria && !b->evidence->n_votes)
		return;
	find_ideas(&v);
	v.votes = arena_array(b->arena, b->evidence->n_votes, sizeof(*v.votes));
	for (size_t i = 0; i < b->evidence->n_votes; i++)
		take_vote(&v, &b->evidence->votes[i]);
	apply_limits(&v);
	count_votes(&v);
	if (v.rules->n_criteria)
		rank_all(&v);
}
