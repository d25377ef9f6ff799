package io.pocoscope.slashing;

import static java.util.stream.Collectors.joining;

import io.pocoscope.ruin.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A game of any number of players with finitely many strategies, in which each knows every payoff
 * and all choose at once. Everything is found by going through all profiles.
 */
public final class NormalForm {
  private static final long MOST_PROFILES = 100_000;

  private final List<Player> players;
  private final Map<Profile, List<Rational>> payoffs;

  private NormalForm(List<Player> players, Map<Profile, List<Rational>> payoffs) {
    this.players = players;
    this.payoffs = payoffs;
  }

  /**
   * A game.
   *
   * @param payoffs what each player has of a profile, in their order
   * @throws BadGame if there are more than 100 000 profiles, or not one payoff to a player
   */
  public static NormalForm of(List<Player> players, Function<Profile, List<Rational>> payoffs) {
    Map<Profile, List<Rational>> all = new LinkedHashMap<>();
    for (Profile profile : profiles(players)) {
      List<Rational> each = List.copyOf(payoffs.apply(profile));
      if (each.size() != players.size()) {
        throw new BadGame("%d payoffs for %d players", each.size(), players.size());
      }
      all.put(profile, each);
    }
    return new NormalForm(List.copyOf(players), all);
  }

  private static List<Profile> profiles(List<Player> players) {
    List<Profile> profiles = List.of(new Profile(List.of()));
    for (Player player : players) {
      if ((long) profiles.size() * player.strategies().size() > MOST_PROFILES) {
        throw new BadGame("a game has at most %d profiles", MOST_PROFILES);
      }
      List<Profile> longer = new ArrayList<>();
      for (Profile profile : profiles) {
        for (int strategy = 0; strategy < player.strategies().size(); strategy++) {
          List<Integer> choices = new ArrayList<>(profile.choices());
          choices.add(strategy);
          longer.add(new Profile(choices));
        }
      }
      profiles = longer;
    }
    return profiles;
  }

  public List<Player> players() {
    return players;
  }

  /** Every profile, the last player's strategies changing fastest. */
  public List<Profile> profiles() {
    return List.copyOf(payoffs.keySet());
  }

  /** What each player has of a profile. */
  public List<Rational> payoffs(Profile profile) {
    return payoffs.get(profile);
  }

  public Rational payoff(Profile profile, int player) {
    return payoffs.get(profile).get(player);
  }

  /** The strategies' names, one after another: SSF. */
  public String name(Profile profile) {
    List<String> names =
        IntStream.range(0, players.size()).mapToObj(i -> strategy(profile, i)).toList();
    boolean letters = names.stream().allMatch(name -> name.length() == 1);
    return names.stream().collect(joining(letters ? "" : ","));
  }

  /** The name of what a player does. */
  public String strategy(Profile profile, int player) {
    return players.get(player).strategies().get(profile.of(player));
  }

  /** The pure equilibria, in the order of the profiles. */
  public List<Equilibrium> equilibria() {
    return payoffs.keySet().stream().flatMap(profile -> equilibrium(profile).stream()).toList();
  }

  /** A profile as an equilibrium, if it is one. */
  public Optional<Equilibrium> equilibrium(Profile profile) {
    boolean strict = true;
    for (int player = 0; player < players.size(); player++) {
      for (int other : otherStrategies(profile, player)) {
        int gain = payoff(profile.with(player, other), player).compareTo(payoff(profile, player));
        if (gain > 0) {
          return Optional.empty();
        }
        strict &= gain < 0;
      }
    }
    return Optional.of(new Equilibrium(profile, strict, payoffs(profile)));
  }

  /** The best that a player can do instead; none where it has one strategy only. */
  public Optional<BestResponse> bestDeviation(Profile profile, int player) {
    List<Integer> others = otherStrategies(profile, player);
    return others.isEmpty() ? Optional.empty() : Optional.of(best(profile, player, others));
  }

  /** A player's best responses, to each thing that the others can do. */
  public List<BestResponse> bestResponses(int player) {
    List<Integer> all = IntStream.range(0, strategies(player)).boxed().toList();
    return againstOthers(player).stream().map(others -> best(others, player, all)).toList();
  }

  private BestResponse best(Profile others, int player, List<Integer> among) {
    Rational most =
        Collections.max(
            among.stream().map(own -> payoff(others.with(player, own), player)).toList());
    return new BestResponse(
        player,
        others,
        among.stream()
            .filter(own -> payoff(others.with(player, own), player).equals(most))
            .toList(),
        most);
  }

  /** Every pair of strategies of which one dominates the other. */
  public List<Dominance> dominance() {
    List<Dominance> found = new ArrayList<>();
    for (int player = 0; player < players.size(); player++) {
      for (int better = 0; better < strategies(player); better++) {
        for (int worse = 0; worse < strategies(player); worse++) {
          if (better != worse) {
            dominance(player, better, worse).ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  private Optional<Dominance> dominance(int player, int better, int worse) {
    boolean always = true;
    boolean sometimes = false;
    for (Profile others : againstOthers(player)) {
      int gain =
          payoff(others.with(player, better), player)
              .compareTo(payoff(others.with(player, worse), player));
      if (gain < 0) {
        return Optional.empty();
      }
      always &= gain > 0;
      sometimes |= gain > 0;
    }
    return sometimes ? Optional.of(new Dominance(player, better, worse, always)) : Optional.empty();
  }

  /** A player's strategy that dominates all its others, if there is one. */
  public Optional<Integer> dominantStrategy(int player) {
    List<Dominance> own = dominance().stream().filter(each -> each.player() == player).toList();
    return IntStream.range(0, strategies(player))
        .filter(
            s -> own.stream().filter(each -> each.better() == s).count() == strategies(player) - 1)
        .boxed()
        .findFirst();
  }

  private List<Profile> againstOthers(int player) {
    return payoffs.keySet().stream().filter(profile -> profile.of(player) == 0).toList();
  }

  private List<Integer> otherStrategies(Profile profile, int player) {
    return IntStream.range(0, strategies(player))
        .filter(strategy -> strategy != profile.of(player))
        .boxed()
        .toList();
  }

  private int strategies(int player) {
    return players.get(player).strategies().size();
  }
}
