// @ts-check
// What customers read before they agree to be remembered, in each language. Generated from the words in Rust; do not edit.

/** @type {Record<string, string>} */
export const wordings = {
  nb: "Vil du slippe å skanne neste gang? Sier du ja i {brand}, lagrer {shop} mobilnummeret ditt, bare for å sende deg betalingsforespørsler når du handler her. Det er frivillig. Nummeret slettes når du ber om det, og av seg selv etter {months} måneder uten besøk.",
  da: "Vil du slippe for at scanne næste gang? Hvis du siger ja i {brand}, gemmer {shop} dit mobilnummer, kun for at sende dig betalingsanmodninger, når du handler her. Det er frivilligt. Nummeret slettes, når du beder om det, og af sig selv efter {months} måneder uden besøg.",
  sv: "Vill du slippa skanna nästa gång? Säger du ja i {brand} sparar {shop} ditt mobilnummer, bara för att skicka betalningsförfrågningar när du handlar här. Det är frivilligt. Numret raderas när du ber om det, och av sig självt efter {months} månader utan besök.",
  fi: "Haluatko ensi kerralla maksaa ilman skannausta? Jos hyväksyt sovelluksessa ({brand}), {shop} tallentaa matkapuhelinnumerosi vain maksupyyntöjen lähettämiseen, kun asioit täällä. Se on vapaaehtoista. Numero poistetaan pyynnöstäsi, ja itsestään {months} kuukauden kuluttua viimeisestä käynnistä.",
  en: "Would you like to skip the scanning next time? If you say yes in {brand}, {shop} keeps your mobile number, only to send you payment requests when you shop here. It is voluntary. The number is deleted when you ask, and by itself after {months} months without a visit.",
};
