/**
 * Whether a memory can be trusted, and how much of a job it already holds.
 *
 * <pre>{@code
 * QualityCheck check = new QualityCheck(EnumSet.allOf(Rule.class));
 * memory.units().forEach(unit -> check.check(unit, finding -> report(finding)));
 * Map<Band, TextCount> bands = new Leverage(memory).analyze(Language.EN, segments);
 * }</pre>
 *
 * <p>Numbers are compared by value. Each side is read for its figures, each with all that it can be worth ("March" 3; 八折 .8 and
 * 20 % off; '90s 90 and 1990) and with how much it demands: a number in digits must stand on the other side, 一 and "one" need not,
 * 两 and "three" must not contradict each other. So 2.3亿 is "230 million", and 一举两得 is nothing.
 */
package hebi.quality;
