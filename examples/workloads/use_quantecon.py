"""Markov chains, games, optimisation and numerical tools on small inputs."""

import numpy as np
import quantecon as qe
from quantecon import game_theory, markov, optimize
from quantecon.markov import DiscreteDP, MarkovChain
from quantecon_objectives import curvature, flat, hill, rosenbrock, slope

matrix = np.array([[0.9, 0.1, 0.0], [0.4, 0.5, 0.1], [0.0, 0.2, 0.8]])

# Markov chains
chain = MarkovChain(matrix)
chain.simulate(20, init=0, random_state=1)
chain.simulate(20, init=[0, 1], num_reps=2, random_state=1)
_ = chain.stationary_distributions, chain.is_irreducible, chain.period, chain.communication_classes
qe.markov.gth_solve(matrix)
markov.tauchen(5, 0.9, 0.1)
markov.rouwenhorst(4, 0.9, 0.1)
markov.random_markov_chain(4, k=2, random_state=1)
markov.estimate_mc([0, 1, 0, 2, 1, 0])
MarkovChain(qe.markov.core.sparse.csr_matrix(matrix)).simulate(10, init=0, random_state=1)

# Dynamic programming
reward = np.array([[5.0, 10.0], [-1.0, -np.inf]])
transition = np.array([[[0.5, 0.5], [0.0, 1.0]], [[0.0, 1.0], [0.5, 0.5]]])
for method in ("vi", "pi", "mpi", "lp"):
    DiscreteDP(reward, transition, 0.95).solve(method=method)
pairs = DiscreteDP(reward, transition, 0.95).to_sa_pair_form()
pairs.solve(method="pi")
qe.markov.backward_induction(DiscreteDP(reward, transition, 1.0), 3)

# Games
game = game_theory.random_game((3, 3), random_state=1)
game_theory.lemke_howson(game)
game_theory.support_enumeration(game)
game_theory.vertex_enumeration(game)
game_theory.pure_nash_brute(game)
game_theory.mclennan_tourky(game_theory.random_game((2, 2, 2), random_state=1))
game_theory.random_mixed_actions((2, 3), random_state=1)
game.players[0].best_response([0.2, 0.3, 0.5], tie_breaking=False)
game.players[0].dominated_actions()

# Optimisation and roots
optimize.brent_max(hill, -1.0, 3.0)
optimize.nelder_mead(rosenbrock, np.array([0.5, 0.5]))
optimize.newton(slope, 3.0, curvature)
optimize.newton_secant(slope, 3.0)
optimize.newton_halley(slope, 3.0, curvature, flat)
optimize.bisect(slope, -1.0, 4.0)
optimize.brentq(slope, -1.0, 4.0)
optimize.linprog_simplex(np.array([1.0, 2.0]), A_ub=np.array([[1.0, 1.0], [1.0, 3.0]]), b_ub=np.array([4.0, 6.0]))
optimize.minmax(np.array([[3.0, 1.0], [0.0, 2.0]]))
optimize.lcp_lemke(np.array([[2.0, 1.0], [1.0, 2.0]]), np.array([-1.0, -1.0]))

# Tools
qe.cartesian([np.arange(3.0), np.arange(2.0)])
qe.mlinspace([0.0, 0.0], [1.0, 1.0], [3, 3])
qe.simplex_grid(3, 4)
qe.simplex_index([1, 1, 2], 3, 4)
qe.num_compositions(3, 4)
qe.random.draw(np.cumsum([0.2, 0.3, 0.5]), 3)
qe.random.probvec(2, 3, random_state=1)
qe.random.sample_without_replacement(5, 3, random_state=1)
qe.lorenz_curve(np.array([1.0, 2.0, 5.0]))
qe.gini_coefficient(np.array([1.0, 2.0, 5.0]))
qe.LinearStateSpace(np.eye(2) * 0.5, np.eye(2), np.eye(2)).simulate(5, random_state=1)
