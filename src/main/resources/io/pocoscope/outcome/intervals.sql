-- The interval of a failure rate, in closed form: Wilson's score interval, which takes slots for independent. The
-- commands' default interval, which does not, needs more than SQL: `pocoscope failures --save` leaves it in a table.

-- The quantile z of the normal distribution between whose two sides a share `level`, in (0, 1), lies. Source: Wichura,
-- "Algorithm AS 241", Applied Statistics 37 (1988), PPND16: right to about 16 digits.
create or replace macro normal_quantile_near(q, r) as q *
  (((((((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r + 6.7265770927008700853e4) * r
   + 4.5921953931549871457e4) * r + 1.3731693765509461125e4) * r + 1.9715909503065514427e3) * r
   + 1.3314166789178437745e2) * r + 3.3871328727963666080e0) /
  (((((((5.2264952788528545610e3 * r + 2.8729085735721942674e4) * r + 3.9307895800092710610e4) * r
   + 2.1213794301586595867e4) * r + 5.3941960214247511077e3) * r + 6.8718700749205790830e2) * r
   + 4.2313330701600911252e1) * r + 1e0);

create or replace macro normal_quantile_far(r) as
  (((((((7.74545014278341407640e-4 * r + 2.27238449892691845833e-2) * r + 2.41780725177450611770e-1) * r
   + 1.27045825245236838258e0) * r + 3.64784832476320460504e0) * r + 5.76949722146069140550e0) * r
   + 4.63033784615654529590e0) * r + 1.42343711074968357734e0) /
  (((((((1.05075007164441684324e-9 * r + 5.47593808499534494600e-4) * r + 1.51986665636164571966e-2) * r
   + 1.48103976427480074590e-1) * r + 6.89767334985100004550e-1) * r + 1.67638483018380384940e0) * r
   + 2.05319162663775882187e0) * r + 1e0);

create or replace macro normal_quantile_farthest(r) as
  (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.24266094738807843860e-3) * r
   + 2.65321895265761230930e-2) * r + 2.96560571828504891230e-1) * r + 1.78482653991729133580e0) * r
   + 5.46378491116411436990e0) * r + 6.65790464350110377720e0) /
  (((((((2.04426310338993978564e-15 * r + 1.42151175831644588870e-7) * r + 1.84631831751005468180e-5) * r
   + 7.86869131145613259100e-4) * r + 1.48753612908506148525e-2) * r + 1.36929880922735805310e-1) * r
   + 5.99832206555887937690e-1) * r + 1e0);

create or replace macro normal_quantile_of_tail(distance) as
  case when distance <= 5 then normal_quantile_far(distance - 1.6e0) else normal_quantile_farthest(distance - 5e0) end;

create or replace macro z_of_level(level) as
  case
    when not (level > 0 and level < 1) then error('the level is above 0 and below 1, such as 0.95')
    when cast(level as double) <= 0.85e0
      then normal_quantile_near(cast(level as double) / 2, 0.180625e0 - cast(level as double) / 2 * cast(level as double) / 2)
    else normal_quantile_of_tail(sqrt(-ln((1e0 - cast(level as double)) / 2)))
  end;

create or replace macro wilson_centre(rate, n, z) as (rate + z * z / (2 * n)) / (1e0 + z * z / n);

create or replace macro wilson_half(rate, n, z) as
  z / (1e0 + z * z / n) * sqrt(rate * (1e0 - rate) / n + z * z / (4 * n * n));

-- The bounds for a quantile z. A macro is pasted in wherever it stands, and that of z is long: who has many bounds to
-- give at one level works z out once.
create or replace macro wilson_low_at(failed, settled, z) as
  case
    when settled = 0 or failed = 0 then 0e0
    else greatest(0e0,
      wilson_centre(cast(failed as double) / settled, cast(settled as double), z)
      - wilson_half(cast(failed as double) / settled, cast(settled as double), z))
  end;

create or replace macro wilson_high_at(failed, settled, z) as
  case
    when settled = 0 or failed = settled then 1e0
    else least(1e0,
      wilson_centre(cast(failed as double) / settled, cast(settled as double), z)
      + wilson_half(cast(failed as double) / settled, cast(settled as double), z))
  end;

-- wilson_low, wilson_high: bounds of failed / settled at a level such as 0.95; of nothing settled 0 and 1.
create or replace macro wilson_low(failed, settled, level) as
  list_transform([z_of_level(level)], lambda z: wilson_low_at(failed, settled, z))[1];

create or replace macro wilson_high(failed, settled, level) as
  list_transform([z_of_level(level)], lambda z: wilson_high_at(failed, settled, z))[1];
