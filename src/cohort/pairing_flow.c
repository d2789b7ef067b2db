/*
 * pairing_flow.c - see pairing_flow.h.
 *
 * A flow of least cost: from a source to each school that takes, from there to its needs, to the
 * schools that could give, and to a sink. A pair costs less the better it is. While paths from source to
 * sink remain, those of least cost are used; so the flow is the largest, and the cheapest of its size.
 *
 * Then equals are decided. With potentials that make the cost of every remaining edge 0 or more, another
 * choice is as good if and only if it differs by circles of edges with cost 0. Each need in turn looks
 * for a circle through the first giver that has one; after that its giver is fixed.
 */
#include "cohort/pairing_flow.h"

#include <limits.h>
#include <string.h>

/* A school that could meet a need. */
struct possible_pair {
	size_t giver;
	long long cost;
};

struct need {
	size_t school, section;
	size_t giver;			/* PAIRINGS_NONE: not met */
	const struct possible_pair *possible;	size_t n_possible;	/* in the order of schools */
};

/* What a school gives: needs, as indexes. */
struct gifts {
	size_t needs[PAIRINGS_EACH];
	int n;
};

/* Nodes: source, sink, takers, givers, needs. */
enum { SOURCE, SINK, FIRST_SCHOOL };

struct edge {
	size_t to;
	long long cost;
};

struct network {
	const struct pairing_input *input;
	const int *tops;		/* by section: the level of its givers; -1: there are none */
	struct need *needs;		size_t n_needs;
	size_t *first_need;		/* by school, n_schools + 1: its needs are adjacent */
	struct gifts *given;		/* by school */
	int *taken;			/* by school */
	size_t n_nodes, n_fixed;	/* needs before n_fixed no longer change: no edge leaves them */
	long long *distance;		/* by node */
	size_t *cursor, *path;		/* by node: the next edge to look at; the nodes of a path */
	size_t *seen;			/* by node: the last search that has seen it */
	size_t search;			/* the number of this one, from 1 */
	size_t *queue;			/* by node */
	bool *queued;			/* by node */
};

/* ---- who could give ---- */

static const struct pairing_standing *standing_of(const struct pairing_input *input, size_t school, size_t section)
{
	return &input->standings[school * input->n_sections + section];
}

static bool gives_at(const struct pairing_standing *standing, int top)
{
	return top >= 0 && standing->level == top && !standing->to_be_moderated;
}

/* More pairs of the same phase always outweigh pairs that are near; one that is wished for outweighs them all. */
static long long cost_of(const struct pairing_input *input, size_t taker, size_t section, size_t giver)
{
	const struct pairing_school *a = &input->schools[taker], *b = &input->schools[giver];
	const struct pairing_wish *wish = input->wish;
	const long long needs = (long long)(input->n_schools * input->n_sections), phase = needs + 1;
	const bool wished = wish && wish->taker == taker && wish->section == section && wish->giver == giver;

	return (pairings_same_phase(a, b) ? 0 : phase) + (pairings_near(a, b) ? 0 : 1)
	       - (wished ? phase * phase + needs : 0);
}

/* ---- the network ---- */

static size_t taker_node(size_t school)
{
	return FIRST_SCHOOL + school;
}

static size_t giver_node(const struct network *net, size_t school)
{
	return FIRST_SCHOOL + net->input->n_schools + school;
}

static size_t need_node(const struct network *net, size_t need)
{
	return FIRST_SCHOOL + 2 * net->input->n_schools + need;
}

static bool edge_of_source(const struct network *net, size_t k, struct edge *edge)
{
	*edge = (struct edge){ .to = taker_node(k) };
	return net->taken[k] < PAIRINGS_EACH;
}

static bool edge_of_sink(const struct network *net, size_t k, struct edge *edge)
{
	*edge = (struct edge){ .to = giver_node(net, k) };
	return net->given[k].n > 0;
}

static bool edge_of_taker(const struct network *net, size_t school, size_t k, struct edge *edge)
{
	const size_t need = net->first_need[school] + k;

	if (need == net->first_need[school + 1]) {
		*edge = (struct edge){ .to = SOURCE };
		return net->taken[school] > 0;
	}
	*edge = (struct edge){ .to = need_node(net, need) };
	return net->needs[need].giver == PAIRINGS_NONE;
}

static bool edge_of_need(const struct network *net, size_t index, size_t k, struct edge *edge)
{
	const struct need *need = &net->needs[index];

	if (index < net->n_fixed)
		return false;
	if (k == need->n_possible) {
		*edge = (struct edge){ .to = taker_node(need->school) };
		return need->giver != PAIRINGS_NONE;
	}
	*edge = (struct edge){ giver_node(net, need->possible[k].giver), need->possible[k].cost };
	return need->possible[k].giver != need->giver;
}

/* The last edge leads to the sink, the others back to needs. */
static bool edge_of_giver(const struct network *net, size_t school, size_t k, struct edge *edge)
{
	const struct gifts *gifts = &net->given[school];
	const struct need *need;

	if (k == PAIRINGS_EACH) {
		*edge = (struct edge){ .to = SINK };
		return gifts->n < PAIRINGS_EACH;
	}
	if (k >= (size_t)gifts->n)
		return false;
	need = &net->needs[gifts->needs[k]];
	*edge = (struct edge){ need_node(net, gifts->needs[k]),
			       -cost_of(net->input, need->school, need->section, school) };
	return true;
}

static size_t n_edges(const struct network *net, size_t node)
{
	const size_t n = net->input->n_schools;

	if (node < FIRST_SCHOOL)
		return n;
	node -= FIRST_SCHOOL;
	if (node < n)
		return net->first_need[node + 1] - net->first_need[node] + 1;
	if (node < 2 * n)
		return PAIRINGS_EACH + 1;
	return net->needs[node - 2 * n].n_possible + 1;
}

/* The k-th edge of a node. Returns false if nothing more can flow along it. */
static bool edge_at(const struct network *net, size_t node, size_t k, struct edge *edge)
{
	const size_t n = net->input->n_schools;

	if (node == SOURCE)
		return edge_of_source(net, k, edge);
	if (node == SINK)
		return edge_of_sink(net, k, edge);
	node -= FIRST_SCHOOL;
	if (node < n)
		return edge_of_taker(net, node, k, edge);
	if (node < 2 * n)
		return edge_of_giver(net, node - n, k, edge);
	return edge_of_need(net, node - 2 * n, k, edge);
}

static void take_back(struct network *net, size_t index)
{
	struct gifts *gifts = &net->given[net->needs[index].giver];

	for (int i = 0; i < gifts->n; i++)
		if (gifts->needs[i] == index)
			gifts->needs[i--] = gifts->needs[--gifts->n];
}

/* Send one unit along the nodes of a path: first whatever it moves is taken back, so that no school ever gives too much. A
 * need that the path leaves for a giver has that giver; one that it leaves for its taker has none. */
static void send(struct network *net, const size_t *path, size_t n)
{
	const size_t first_need = need_node(net, 0), first_giver = giver_node(net, 0);

	for (size_t i = 0; i + 1 < n; i++) {
		if (path[i] >= first_need && net->needs[path[i] - first_need].giver != PAIRINGS_NONE)
			take_back(net, path[i] - first_need);
		if (path[i] == SOURCE)
			net->taken[path[i + 1] - FIRST_SCHOOL]++;
		if (path[i + 1] == SOURCE)
			net->taken[path[i] - FIRST_SCHOOL]--;
	}
	for (size_t i = 0; i + 1 < n; i++) {
		const size_t index = path[i] - first_need;
		struct gifts *gifts;

		if (path[i] < first_need)
			continue;
		net->needs[index].giver = PAIRINGS_NONE;
		if (path[i + 1] < first_giver)
			continue;
		net->needs[index].giver = path[i + 1] - first_giver;
		gifts = &net->given[net->needs[index].giver];
		gifts->needs[gifts->n++] = index;
	}
}

/* ---- the cheapest largest flow ---- */

/* Fill the distances. from: a node, or PAIRINGS_NONE for all nodes at once. */
static void measure(struct network *net, size_t from)
{
	const size_t all = net->n_nodes;
	size_t head = 0, waiting = 0;

	for (size_t i = 0; i < all; i++) {
		net->queued[i] = from == PAIRINGS_NONE || from == i;
		net->distance[i] = net->queued[i] ? 0 : LLONG_MAX;
		if (net->queued[i])
			net->queue[waiting++] = i;
	}
	while (waiting) {
		const size_t node = net->queue[head], edges = n_edges(net, node);
		struct edge edge;

		head = (head + 1) % all;
		waiting--;
		net->queued[node] = false;
		for (size_t k = 0; k < edges; k++) {
			if (!edge_at(net, node, k, &edge) || net->distance[node] + edge.cost >= net->distance[edge.to])
				continue;
			net->distance[edge.to] = net->distance[node] + edge.cost;
			if (!net->queued[edge.to])
				net->queue[(head + waiting++) % all] = edge.to;
			net->queued[edge.to] = true;
		}
	}
}

/* Mark a node as seen in this search, with all its edges still to look at. */
static void see(struct network *net, size_t node)
{
	net->seen[node] = net->search;
	net->cursor[node] = 0;
}

/* The next node along an edge that is as cheap as any, not seen in this search; or PAIRINGS_NONE. */
static size_t next_node(struct network *net, size_t node)
{
	const size_t edges = n_edges(net, node);
	struct edge edge;

	while (net->cursor[node] < edges) {
		const size_t k = net->cursor[node]++;

		if (edge_at(net, node, k, &edge) && net->seen[edge.to] != net->search
		    && net->distance[edge.to] == net->distance[node] + edge.cost)
			return edge.to;
	}
	return PAIRINGS_NONE;
}

/* Find a path along such edges that begins with the n nodes in net->path. Returns its length; 0: there is none. */
static size_t find_path(struct network *net, size_t n, size_t to)
{
	const size_t least = n;

	while (n >= least) {
		const size_t node = net->path[n - 1];
		size_t next;

		if (node == to)
			return n;
		next = next_node(net, node);
		if (next == PAIRINGS_NONE) {
			n--;
			continue;
		}
		see(net, next);
		net->path[n++] = next;
	}
	return 0;
}

/* Use several shortest paths before the distances are measured again: what one search has seen without reaching the
 * sink, the next need not see. */
static bool fill(struct network *net)
{
	bool any = false;
	size_t n;

	measure(net, SOURCE);
	if (net->distance[SINK] == LLONG_MAX)
		return false;
	net->search++;
	net->path[0] = SOURCE;
	see(net, SOURCE);
	while ((n = find_path(net, 1, SINK)) > 0) {
		send(net, net->path, n);
		net->seen[SINK] = 0;
		any = true;
	}
	return any;
}

/* ---- equals ---- */

/* Begin a circle in net->path: from the need to a giver that it might have instead; if the need is not met, from its
 * taker. Returns the length; 0: the pair's edge costs more than 0, so the circle would make the choice worse. (The edge
 * of a taker to a need that is not met never does, since nothing else leads to that need.) */
static size_t begin_circle(struct network *net, const struct need *need, const struct possible_pair *pair)
{
	const size_t node = need_node(net, (size_t)(need - net->needs)), taker = taker_node(need->school),
		     giver = giver_node(net, pair->giver);
	const size_t circle[] = { taker, node, giver };
	const size_t skipped = need->giver == PAIRINGS_NONE ? 0 : 1, n = 3 - skipped;

	if (net->distance[giver] != net->distance[node] + pair->cost)
		return 0;
	memcpy(net->path, circle + skipped, n * sizeof(*circle));
	see(net, giver);
	return n;
}

/* Give the need its first giver that leaves the whole as good, then fix it. What a search has seen without coming back,
 * the next one need not see. */
static void decide(struct network *net, size_t index)
{
	const struct need *need = &net->needs[index];

	net->search++;
	for (size_t k = 0; k < need->n_possible && need->possible[k].giver != need->giver; k++) {
		size_t n;

		if (net->seen[giver_node(net, need->possible[k].giver)] == net->search)
			continue;
		n = begin_circle(net, need, &need->possible[k]);
		n = n ? find_path(net, n, net->path[0]) : 0;
		if (!n)
			continue;
		send(net, net->path, n);
		break;
	}
	net->n_fixed = index + 1;
}

/* ---- the whole ---- */

/* List the need's pairs with the givers of its section, of which there are n. */
static void list_pairs(struct arena *arena, const struct pairing_input *input, const size_t *givers, size_t n,
		      struct need *need)
{
	struct possible_pair *possible = arena_array(arena, n, sizeof(*possible));

	need->possible = possible;
	for (size_t i = 0; i < n; i++)
		possible[need->n_possible++] =
			(struct possible_pair){ givers[i], cost_of(input, need->school, need->section, givers[i]) };
}

struct section_givers {
	size_t *givers;	size_t n;
};

static const struct section_givers *find_givers(struct arena *arena, const struct network *net)
{
	const struct pairing_input *input = net->input;
	struct section_givers *all = arena_array(arena, input->n_sections, sizeof(*all));

	for (size_t s = 0; s < input->n_sections; s++) {
		all[s].givers = arena_array(arena, input->n_schools, sizeof(size_t));
		for (size_t i = 0; i < input->n_schools; i++)
			if (gives_at(standing_of(input, i, s), net->tops[s]))
				all[s].givers[all[s].n++] = i;
	}
	return all;
}

static void add_needs(struct arena *arena, struct network *net)
{
	const struct pairing_input *input = net->input;
	const struct section_givers *sections = find_givers(arena, net);

	net->needs = arena_array(arena, input->n_schools * input->n_sections, sizeof(*net->needs));
	net->first_need = arena_array(arena, input->n_schools + 1, sizeof(*net->first_need));
	for (size_t i = 0; i < input->n_schools; i++) {
		net->first_need[i] = net->n_needs;
		for (size_t s = 0; s < input->n_sections; s++) {
			const struct pairing_standing *standing = standing_of(input, i, s);
			struct need *need = &net->needs[net->n_needs];

			if (!standing->priority || standing->level < 0 || standing->level >= net->tops[s])
				continue;
			*need = (struct need){ i, s, PAIRINGS_NONE, NULL, 0 };
			list_pairs(arena, input, sections[s].givers, sections[s].n, need);
			net->n_needs++;
		}
	}
	net->first_need[input->n_schools] = net->n_needs;
}

static struct network open_network(struct arena *arena, const struct pairing_input *input, const int *tops)
{
	struct network net = { .input = input, .tops = tops };

	add_needs(arena, &net);
	net.taken = arena_array(arena, input->n_schools, sizeof(*net.taken));
	net.given = arena_array(arena, input->n_schools, sizeof(*net.given));
	net.n_nodes = FIRST_SCHOOL + 2 * input->n_schools + net.n_needs;
	net.distance = arena_array(arena, net.n_nodes, sizeof(*net.distance));
	net.cursor = arena_array(arena, net.n_nodes, sizeof(*net.cursor));
	net.path = arena_array(arena, net.n_nodes + 1, sizeof(*net.path));
	net.seen = arena_array(arena, net.n_nodes, sizeof(*net.seen));
	net.queued = arena_array(arena, net.n_nodes, sizeof(*net.queued));
	net.queue = arena_array(arena, net.n_nodes, sizeof(*net.queue));
	return net;
}

void pairing_flow(struct arena *arena, const struct pairing_input *input, const int *tops,
		  struct pairing_choice *choices)
{
	struct network net = open_network(arena, input, tops);

	while (fill(&net))
		continue;
	measure(&net, PAIRINGS_NONE);
	for (size_t i = 0; i < net.n_needs; i++)
		decide(&net, i);
	for (size_t i = 0; i < net.n_needs; i++) {
		const struct need *need = &net.needs[i];

		choices[need->school * input->n_sections + need->section] =
			(struct pairing_choice){ need->giver, need->n_possible };
	}
}
