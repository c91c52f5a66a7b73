/*
 * Whether a word can be a Vietnamese syllable at all: the onsets and rimes of the standard spelling. It tells text in
 * the right encoding from text that was read in a wrong one; it says nothing about meaning.
 */

const onsets = [..."ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x".split(" "), ""];

const rimes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uôc uôi uôm uôn uông uôt uơ uơn uy uya uych uyên uyêt uyn uynh uyt uyu
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y yêm yên yêng yêt yêu ynh yt`.split(/\s+/u),
);

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const sharpOrHeavy = /[\u0301\u0323]/u;

/** `c`, `g`, `ng` stand before the back vowels, `k`, `gh`, `ngh` before the front ones. */
const beforeFront = new Set(["k", "gh", "ngh"]);
const beforeBack = new Set(["c", "g", "ng"]);

function fits(bare: string, onset: string): boolean {
  if (!bare.startsWith(onset)) {
    return false;
  }
  const rime = bare.slice(onset.length);
  const isFront = /^[eêiy]/u.test(rime);
  if (isFront ? beforeBack.has(onset) : beforeFront.has(onset)) {
    return false;
  }
  return rimes.has(rime) || (onset === "gi" && (rime === "" || rimes.has(`i${rime}`)));
}

function isSyllable(word: string): boolean {
  const taken = word.toLocaleLowerCase("vi").normalize("NFD");
  const tones = taken.match(toneMarks) ?? [];
  if (tones.length > 1) {
    return false;
  }
  const bare = taken.replace(toneMarks, "").normalize("NFC");
  if (/[cpt]$|ch$/u.test(bare) && !sharpOrHeavy.test(tones[0] ?? "")) {
    return false;
  }
  return onsets.some((onset) => fits(bare, onset));
}

const judged = new Map<string, boolean>();
const mostRemembered = 20_000;

/** Whether the word, in any capitals, is spelt like a Vietnamese syllable: at most one tone, the right ones before c, ch, p, t.; remembered, for a list of names is made of a few hundred words. */
export function isVietnameseSyllable(word: string): boolean {
  const known = judged.get(word);
  if (known !== undefined) {
    return known;
  }
  if (judged.size >= mostRemembered) {
    judged.clear();
  }
  const valid = isSyllable(word);
  judged.set(word, valid);
  return valid;
}
