/* entry_ideas.c - see entry_ideas.h. */
#include "cohort/entry_ideas.h"

#include <string.h>

#include "base/map.h"
#include "base/text.h"
#include "cohort/partition.h"
#include "score/ranking.h"

const struct entry_facts *entry_ideas_keep(struct arena *arena, const struct entry_facts *facts)
{
	struct entry_facts *kept = arena_alloc(arena, sizeof(*kept));
	struct entry_idea *ideas = arena_array(arena, facts->n_ideas, sizeof(*ideas));

	for (size_t i = 0; i < facts->n_ideas; i++) {
		const struct entry_idea *idea = &facts->ideas[i];
		int *votes = arena_array(arena, idea->n_votes, sizeof(*votes));

		memcpy(votes, idea->votes, idea->n_votes * sizeof(*votes));
		ideas[i] = (struct entry_idea){ arena_strdup(arena, idea->text), idea->group, votes, idea->n_votes };
	}
	*kept = (struct entry_facts){ .ideas = ideas, .n_ideas = facts->n_ideas,
				      .host = arena_strdup(arena, facts->host ? facts->host : ""), .voters = facts->voters,
				      .votes_cast = facts->votes_cast, .votes_possible = facts->votes_possible };
	return kept;
}

/* ---- sessions that belong together ---- */

/* The same idea, wherever it was voted on. */
struct idea_sum {
	const char *text;
	int group, sessions;
	size_t last_session;		/* the one that named it last, from 1: one that names it twice is one session */
};

struct adding_up {
	struct arena *arena;
	const struct entry_rules *rules;
	struct entries_ideas *out;
	struct map places;
	struct idea_sum *ideas;		/* as they first occur */
	int *votes;			/* by criterion, all together first, then by idea: each with room for `most` */
	size_t n, most;
};

static struct adding_up adding_up(struct arena *arena, const struct entry_rules *rules, struct entries_ideas *out,
				  size_t most)
{
	struct adding_up a = {
		.arena = arena, .rules = rules, .out = out, .most = most,
		.ideas = arena_array(arena, most, sizeof(*a.ideas)),
		.votes = arena_array(arena, most * (rules->votes.n_criteria + 1), sizeof(*a.votes)),
	};

	map_init(&a.places, arena);
	return a;
}

static void add_idea(struct adding_up *a, const struct entry_idea *idea)
{
	const size_t at = map_add(&a->places, text_fold(a->arena, idea->text), a->n)->value;
	struct idea_sum *sum = &a->ideas[at];

	if (at == a->n) {
		*sum = (struct idea_sum){ .text = idea->text, .group = idea->group };
		a->n++;
	}
	if (sum->group != idea->group)
		sum->group = -1;
	sum->sessions += sum->last_session != (size_t)a->out->n_sessions;
	sum->last_session = (size_t)a->out->n_sessions;
	for (size_t k = 0; k < idea->n_votes; k++)
		a->votes[k * a->most + at] += idea->votes[k];
}

static void add_session(struct adding_up *a, const struct entry_facts *session)
{
	a->out->n_sessions++;
	a->out->voters += session->voters;
	a->out->cast += session->votes_cast;
	a->out->possible += session->votes_possible;
	for (size_t i = 0; i < session->n_ideas; i++)
		add_idea(a, &session->ideas[i]);
}

static const struct entries_idea *rank(const struct adding_up *a, size_t criterion)
{
	const struct ranked *ranked = ranking_of(a->arena, a->votes + criterion * a->most, a->n, a->rules->votes.shown);
	struct entries_idea *ideas = arena_array(a->arena, a->n, sizeof(*ideas));

	for (size_t i = 0; i < a->n; i++) {
		const struct idea_sum *sum = &a->ideas[ranked[i].item];

		ideas[i] = (struct entries_idea){
			.text = sum->text, .group = sum->group >= 0 ? &a->rules->groups[sum->group] : NULL,
			.sessions = sum->sessions, .votes = ranked[i].votes, .rank = ranked[i].rank, .tied = ranked[i].tied,
			.shown = ranked[i].shown,
		};
	}
	return ideas;
}

static void rank_all(const struct adding_up *a)
{
	const struct entry_votes *votes = &a->rules->votes;
	struct entries_ranking *rankings = arena_array(a->arena, votes->n_criteria + 1, sizeof(*rankings));

	rankings[0] = (struct entries_ranking){ NULL, "all", "All votes together", rank(a, 0), a->n };
	for (size_t k = 0; k < votes->n_criteria; k++)
		rankings[k + 1] = (struct entries_ranking){ &votes->criteria[k], votes->criteria[k].id,
							    votes->criteria[k].name, rank(a, k + 1), a->n };
	a->out->rankings = rankings;
	a->out->n_rankings = votes->n_criteria + 1;
}

/* ---- whose they are ---- */

struct hosting {
	struct arena *arena;
	const struct entries_together *all;
	struct map ids, places;		/* of schools, by id; of hosts */
	const char **names;		/* of hosts, for people */
	size_t n_hosts;
	const struct entry_facts **sessions;	/* those that have ideas, in the order of the schools */
	size_t *of;			/* of each session its host */
	size_t n;
};

/* A host that is a school of the run has that school's name. */
static size_t host_of(struct hosting *h, const struct entries_body *body)
{
	const char *words = *body->session->host ? body->session->host : body->school->id.text;
	const struct map_slot *own = map_get(&h->ids, text_id_key(h->arena, words));
	const struct entries_body *school = own ? &h->all->schools[own->value] : NULL;
	const char *key = school ? arena_printf(h->arena, "id %s", school->school->id.text) : text_fold(h->arena, words);
	const size_t at = map_add(&h->places, key, h->n_hosts)->value;

	if (at == h->n_hosts)
		h->names[h->n_hosts++] = school ? school->name : words;
	return at;
}

static struct hosting find_hosts(struct arena *arena, const struct entries_together *all)
{
	const size_t n = all->n_schools;
	struct hosting h = {
		.arena = arena, .all = all, .names = arena_array(arena, n, sizeof(*h.names)),
		.sessions = arena_array(arena, n, sizeof(*h.sessions)), .of = arena_array(arena, n, sizeof(*h.of)),
	};

	map_init(&h.ids, arena);
	map_init(&h.places, arena);
	for (size_t i = 0; i < n; i++)
		map_add(&h.ids, text_id_key(arena, all->schools[i].school->id.text), i);
	for (size_t i = 0; i < n; i++) {
		if (!all->schools[i].session)
			continue;
		h.of[h.n] = host_of(&h, &all->schools[i]);
		h.sessions[h.n++] = all->schools[i].session;
	}
	return h;
}

/* ---- all of them ---- */

static struct entries_ideas add_up(const struct hosting *h, const char *host, const size_t *sessions, size_t n)
{
	struct entries_ideas out = { .host = host };
	struct adding_up a;
	size_t most = 0;

	for (size_t i = 0; i < n; i++)
		most += h->sessions[sessions[i]]->n_ideas;
	a = adding_up(h->arena, entry_rules_of(h->all->framework), &out, most);
	for (size_t i = 0; i < n; i++)
		add_session(&a, h->sessions[sessions[i]]);
	rank_all(&a);
	return out;
}

void entry_ideas(struct arena *arena, struct entries_together *all)
{
	const struct hosting h = find_hosts(arena, all);
	const struct partition hosts = partition_by(arena, h.of, h.n, h.n_hosts);
	struct entries_ideas *ideas = arena_array(arena, h.n_hosts + 1, sizeof(*ideas));
	size_t *everybody = arena_array(arena, h.n, sizeof(*everybody));

	if (!h.n)
		return;
	for (size_t i = 0; i < h.n; i++)
		everybody[i] = i;
	ideas[all->n_ideas++] = add_up(&h, NULL, everybody, h.n);
	for (size_t i = 0; h.n_hosts > 1 && i < h.n_hosts; i++) {
		const size_t n = hosts.starts[i + 1] - hosts.starts[i];

		if (n > 1)
			ideas[all->n_ideas++] = add_up(&h, h.names[i], hosts.members + hosts.starts[i], n);
	}
	all->ideas = ideas;
}
