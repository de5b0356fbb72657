/** Angular: template-driven and reactive forms, compiled in the browser. */
import 'zone.js';
import '@angular/compiler';
import { Component } from '@angular/core';
import { FormControl, FormsModule, ReactiveFormsModule } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { note, place } from './page';

const App = Component({
  selector: 'ng-app',
  standalone: true,
  imports: [FormsModule, ReactiveFormsModule],
  template: `<h1>Angular</h1>
    <label>Angular name <input [(ngModel)]="name" (ngModelChange)="note('ng-name', $event)"></label>
    <label><input type="checkbox" [formControl]="agreed"> Angular agree</label>
    <label>Angular size <select [formControl]="size"><option value="S">Small</option><option value="L">Large</option></select></label>
    <label>Angular code <input [formControl]="code"></label>`,
})(
  class {
    name = '';
    note = note;
    agreed = new FormControl(false);
    size = new FormControl('S');
    code = new FormControl('');
    constructor() {
      this.agreed.valueChanges.subscribe((v) => note('ng-agreed', v));
      this.size.valueChanges.subscribe((v) => note('ng-size', v));
      this.code.valueChanges.subscribe((v) => note('ng-code', v));
    }
  },
);
document.title = 'Angular';
place('angular').append(document.createElement('ng-app'));
await bootstrapApplication(App);
