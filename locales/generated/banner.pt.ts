// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "accept-all": "Aceitar tudo",
  "advertising": "Publicidade direcionada",
  "answer-refused": "Nada foi ativado; tente novamente mais tarde.",
  "banner-change": "Você pode mudar sua escolha a qualquer momento em “Opções de privacidade”.",
  "banner-text": "Usamos o que é necessário para o site funcionar corretamente. Somente com o seu consentimento, também usamos:",
  "banner-title": "Suas escolhas de privacidade",
  "beacon": "Web beacons e pixels",
  "effective": {"strTag":true,"strings":["Data de vigência: ",""],"values":[0]},
  "long-date": "D de M de Y",
  "manage": "Gerenciar preferências",
  "months": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  "persistent": "Cookies persistentes",
  "policy": "Política de privacidade",
  "reject-all": "Rejeitar tudo",
} as const;
