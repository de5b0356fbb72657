/** Masked and formatted fields of eight libraries. */
import AutoNumeric from 'autonumeric';
import Cleave from 'cleave.js';
import IMask from 'imask';
import Inputmask from 'inputmask';
import intlTelInput from 'intl-tel-input';
import 'intl-tel-input/styles';
import { jquery } from './daily-jquery';
import 'jquery-mask-plugin';
import { MaskInput } from 'maska';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { NumericFormat, PatternFormat } from 'react-number-format';
import { note, place } from './page';

document.title = 'Daily masks';

function add(id, label, value = '') {
  const holder = place();
  holder.innerHTML = `<label>${label} <input id="${id}" value="${value}"></label>`;
  const field = document.getElementById(id);
  const hear = () => setTimeout(() => note(id, field.value), 0);
  for (const type of ['input', 'change', 'blur']) field.addEventListener(type, hear);
  note(id, field.value);
  return field;
}

IMask(add('imask-phone', 'IMask phone'), { mask: '+{7}(000)000-00-00' });
IMask(add('imask-date', 'IMask date', '01.02.2020'), { mask: '00.00.0000' });
IMask(add('imask-number', 'IMask number'), { mask: Number, thousandsSeparator: ' ', radix: ',' });
Inputmask('999-99-9999').mask(add('inputmask-code', 'Inputmask code'));
Inputmask('99/99/9999', { placeholder: 'dd/mm/yyyy' }).mask(add('inputmask-date', 'Inputmask date'));
Inputmask({ alias: 'currency', prefix: '$ ' }).mask(add('inputmask-money', 'Inputmask money'));
new MaskInput(add('maska-card', 'Maska plate'), { mask: '@@-####' });
new MaskInput(add('maska-ledger', 'Maska ledger'), { mask: '#### #### ####' });
new AutoNumeric(add('autonumeric', 'AutoNumeric price'), { currencySymbol: '€ ', digitGroupSeparator: ',' });
new Cleave(add('cleave', 'Cleave parcel'), { delimiter: '-', blocks: [3, 3, 3], uppercase: true });
new Cleave(add('cleave-number', 'Cleave number'), { numeral: true, numeralThousandsGroupStyle: 'thousand' });
const telephone = add('tel', 'Telephone');
telephone.setAttribute('aria-label', 'Telephone');
intlTelInput(telephone, { initialCountry: 'us', loadUtils: () => import('intl-tel-input/utils') });
jquery(add('jquery-mask', 'jQuery mask zip')).mask('00000-000');

function Formats() {
  const [money, setMoney] = useState('');
  const [phone, setPhone] = useState('');
  return (
    <>
      <label>
        Budget
        <NumericFormat
          thousandSeparator=","
          prefix="$"
          value={money}
          onValueChange={({ value }) => {
            setMoney(value);
            note('rnf-money', value);
          }}
        />
      </label>
      <label>
        Mobile
        <PatternFormat
          format="+1 (###) ###-####"
          mask="_"
          value={phone}
          onValueChange={({ value }) => {
            setPhone(value);
            note('rnf-phone', value);
          }}
        />
      </label>
    </>
  );
}
createRoot(place()).render(<Formats />);
