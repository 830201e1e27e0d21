// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "accept-all": "Tanggapin lahat",
  "advertising": "Naka-target na pag-aanunsyo",
  "answer-refused": "Walang na-on; pakisubukan muli mamaya.",
  "banner-change": "Mababago mo ang pinili mo anumang oras sa “Mga opsyon sa privacy”.",
  "banner-text": "Ginagamit namin ang kailangan para gumana nang maayos ang site. Kung may pahintulot mo lang, ginagamit din namin ang:",
  "banner-title": "Mga pagpipilian mo sa privacy",
  "beacon": "Mga web beacon at pixel",
  "effective": {"strTag":true,"strings":["Petsa ng bisa: ",""],"values":[0]},
  "long-date": "M D, Y",
  "manage": "Pamahalaan ang mga kagustuhan",
  "months": "Enero Pebrero Marso Abril Mayo Hunyo Hulyo Agosto Setyembre Oktubre Nobyembre Disyembre",
  "persistent": "Persistent cookies",
  "policy": "Patakaran sa privacy",
  "reject-all": "Tanggihan lahat",
} as const;
