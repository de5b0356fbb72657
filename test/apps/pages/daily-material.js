/** Angular Material's lists, fields, sliders and switches. */
import 'zone.js';
import '@angular/compiler';
import { Component } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatChipsModule } from '@angular/material/chips';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatMenuModule } from '@angular/material/menu';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { MatSliderModule } from '@angular/material/slider';
import '../node_modules/@angular/material/prebuilt-themes/azure-blue.css';
import { bootstrapApplication } from '@angular/platform-browser';
import { note, place } from './page';

document.title = 'Daily Material';
const App = Component({
  selector: 'ng-app',
  standalone: true,
  imports: [
    FormsModule,
    MatAutocompleteModule,
    MatCheckboxModule,
    MatChipsModule,
    MatFormFieldModule,
    MatInputModule,
    MatMenuModule,
    MatRadioModule,
    MatSelectModule,
    MatSlideToggleModule,
    MatSliderModule,
  ],
  template: `
    <mat-form-field><mat-label>Mat city</mat-label><mat-select (selectionChange)="note('mat-city', $event.value)">
      @for (city of cities; track city) {<mat-option [value]="city">{{ city }}</mat-option>}
    </mat-select></mat-form-field>
    <mat-form-field><mat-label>Mat many</mat-label><mat-select multiple (selectionChange)="note('mat-many', $event.value.join(','))">
      @for (city of cities; track city) {<mat-option [value]="city">{{ city }}</mat-option>}
    </mat-select></mat-form-field>
    <mat-form-field><mat-label>Mat finder</mat-label><input matInput [matAutocomplete]="auto">
      <mat-autocomplete #auto="matAutocomplete" (optionSelected)="note('mat-auto', $event.option.value)">
      @for (city of cities; track city) {<mat-option [value]="city">{{ city }}</mat-option>}
      </mat-autocomplete></mat-form-field>
    <mat-form-field><mat-label>Mat name</mat-label><input matInput [ngModel]="name" [ngModelOptions]="{updateOn: 'blur'}" (ngModelChange)="note('mat-name', $event)"></mat-form-field>
    <mat-checkbox (change)="note('mat-check', $event.checked)">Mat agree</mat-checkbox>
    <mat-slide-toggle (change)="note('mat-toggle', $event.checked)">Mat power</mat-slide-toggle>
    <mat-radio-group aria-label="Mat speed" (change)="note('mat-radio', $event.value)"><mat-radio-button value="slow">Slow</mat-radio-button><mat-radio-button value="fast">Fast</mat-radio-button></mat-radio-group>
    <mat-slider min="0" max="50"><input matSliderThumb aria-label="Mat level" [value]="10" (valueChange)="note('mat-level', $event)"></mat-slider>
    <button type="button" [matMenuTriggerFor]="menu">Mat menu</button>
    <mat-menu #menu="matMenu"><button mat-menu-item (click)="note('mat-menu', 'paste')">Paste it</button></mat-menu>`,
})(
  class {
    cities = ['Oslo', 'Bergen', 'Tromsø', 'Stavanger'];
    name = '';
    note = note;
  },
);
place('material').append(document.createElement('ng-app'));
await bootstrapApplication(App);
