// Legal steps for data that leaves the country, in the words of the bakery's policy («الشروط التعاقدية القياسية»,
// «أطر نقل البيانات المعتمدة»). Each vendor's file says where the vendor names them.
import type {Localized} from '../model/localized.ts';

export const clauses: Localized = {ar: 'الشروط التعاقدية القياسية', en: 'Standard contractual clauses'};

export const framework: Localized = {
  ar: 'إطار خصوصية البيانات بين الاتحاد الأوروبي والولايات المتحدة',
  en: 'EU–US Data Privacy Framework',
};

export const clausesAndFramework: Localized = {
  ar: 'الشروط التعاقدية القياسية وإطار خصوصية البيانات بين الاتحاد الأوروبي والولايات المتحدة',
  en: 'Standard contractual clauses and the EU–US Data Privacy Framework',
};

export const corporateRules: Localized = {ar: 'قواعد ملزمة لشركات المجموعة', en: 'Binding corporate rules'};
