/** Words of errors in languages other than English and Chinese, for the patterns of classify.ts. */

export const FOREIGN_CREDIT =
  /недостаточно (?:средств|кредитов)|(?:saldo|crédito|credito)s? (?:insuficiente|insufficiente|agotado|esgotado)|(?:crédit|solde)s? (?:est |sont )?(?:épuisé|insuffisant)|guthaben.{0,30}(?:aufgebraucht|reicht|leer)|残高.{0,6}不足|クレジット.{0,6}(?:不足|ありません)|(?:크레딧|잔액).{0,6}부족/i;

export const FOREIGN_KEY =
  /(?:ключ|токен).{0,20}(?:недействител|неверн)|неверный.{0,12}(?:ключ|токен)|(?:clé|clave|chave|chiave).{0,14}(?:invalide|inválida|non valida|no (?:es )?válida|incorrecta?|incorrecte)|schlüssel.{0,20}(?:ungültig|falsch)|ungültiger.{0,12}schlüssel|キー.{0,8}(?:無効|正しくあり)|키.{0,8}(?:유효하지|잘못)/i;

export const FOREIGN_TOO_LONG =
  /(?:превыша|слишком длин).{0,40}(?:контекст|токен)|(?:контекст|токен).{0,40}(?:превыша|слишком)|(?:dépasse|excede|supera|überschreite\w*).{0,60}(?:contexte?o?|tokens?|jetons|kontext)|(?:tokens?|jetons|kontext|eingabe|prompt).{0,40}(?:dépassent?|exceden?|superan?|überschreite\w*|zu lang)|(?:トークン|コンテキスト|入力).{0,12}(?:超え|超過|長すぎ)|(?:토큰|컨텍스트|입력).{0,12}(?:초과|너무 깁)/i;
